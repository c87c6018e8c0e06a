import capabilities from './capabilities.en.ts';
import chat from './chat.en.ts';
import cityBoard from './cityBoard.en.ts';
import needs from './needs.en.ts';
import people from './people.en.ts';
import refusals from './refusals.en.ts';
import shell from './shell.en.ts';
import signIn from './signIn.en.ts';
import ui from './ui.en.ts';

const en = { ...capabilities, ...chat, ...cityBoard, ...needs, ...people, ...refusals, ...shell, ...signIn, ...ui };

export default en;
