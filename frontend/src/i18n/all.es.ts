import agency from './agency.es.ts';
import asks from './asks.es.ts';
import assignments from './assignments.es.ts';
import bringIn from './bringIn.es.ts';
import capabilities from './capabilities.es.ts';
import chat from './chat.es.ts';
import cityBoard from './cityBoard.es.ts';
import data from './data.es.ts';
import forYou from './forYou.es.ts';
import happened from './happened.es.ts';
import inventory from './inventory.es.ts';
import needs from './needs.es.ts';
import ours from './ours.es.ts';
import people from './people.es.ts';
import refusals from './refusals.es.ts';
import requests from './requests.es.ts';
import response from './response.es.ts';
import roster from './roster.es.ts';
import shell from './shell.es.ts';
import signIn from './signIn.es.ts';
import tasks from './tasks.es.ts';
import ui from './ui.es.ts';
import wall from './wall.es.ts';

const es = {
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

export default es;
