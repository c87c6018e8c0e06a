import asks from './asks.en.ts';
import assignments from './assignments.en.ts';
import tasks from './tasks.en.ts';
import response from './response.en.ts';
import capabilities from './capabilities.en.ts';
import chat from './chat.en.ts';
import cityBoard from './cityBoard.en.ts';
import forYou from './forYou.en.ts';
import happened from './happened.en.ts';
import needs from './needs.en.ts';
import people from './people.en.ts';
import refusals from './refusals.en.ts';
import shell from './shell.en.ts';
import signIn from './signIn.en.ts';
import ui from './ui.en.ts';

const en = {
  ...asks,
  ...assignments,
  ...tasks,
  ...response,
  ...capabilities,
  ...chat,
  ...cityBoard,
  ...forYou,
  ...happened,
  ...needs,
  ...people,
  ...refusals,
  ...shell,
  ...signIn,
  ...ui,
};

export default en;
