import asks from './asks.es.ts';
import assignments from './assignments.es.ts';
import tasks from './tasks.es.ts';
import response from './response.es.ts';
import capabilities from './capabilities.es.ts';
import chat from './chat.es.ts';
import cityBoard from './cityBoard.es.ts';
import forYou from './forYou.es.ts';
import happened from './happened.es.ts';
import needs from './needs.es.ts';
import people from './people.es.ts';
import refusals from './refusals.es.ts';
import shell from './shell.es.ts';
import signIn from './signIn.es.ts';
import ui from './ui.es.ts';

const es = {
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

export default es;
