import agency from './agency.en.ts';
import asks from './asks.en.ts';
import assignments from './assignments.en.ts';
import bringIn from './bringIn.en.ts';
import capabilities from './capabilities.en.ts';
import chat from './chat.en.ts';
import cityBoard from './cityBoard.en.ts';
import data from './data.en.ts';
import forYou from './forYou.en.ts';
import happened from './happened.en.ts';
import inventory from './inventory.en.ts';
import needs from './needs.en.ts';
import ours from './ours.en.ts';
import people from './people.en.ts';
import refusals from './refusals.en.ts';
import requests from './requests.en.ts';
import response from './response.en.ts';
import roster from './roster.en.ts';
import shell from './shell.en.ts';
import signIn from './signIn.en.ts';
import tasks from './tasks.en.ts';
import ui from './ui.en.ts';
import wall from './wall.en.ts';

const en = {
  ...agency,
  ...asks,
  ...assignments,
  ...bringIn,
  ...capabilities,
  ...chat,
  ...cityBoard,
  ...data,
  ...forYou,
  ...happened,
  ...inventory,
  ...needs,
  ...ours,
  ...people,
  ...refusals,
  ...requests,
  ...response,
  ...roster,
  ...shell,
  ...signIn,
  ...tasks,
  ...ui,
  ...wall,
};

export default en;
