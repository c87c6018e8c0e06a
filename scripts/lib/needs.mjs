import { ask } from './run.mjs';
import { giveUp } from './words.mjs';

const leastNode = [20, 19];
const sdkMajor = 10;

/** Ends in words unless Node and the .NET SDK are the ones that the project is written for. */
export function checkNeeds() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1]))
    giveUp(
      `This needs Node ${leastNode.join('.')} or later, and this is Node ${process.versions.node}.`,
      'Install Node 20 from https://nodejs.org and run it again.',
    );
  const sdks = ask('dotnet', ['--list-sdks']);
  if (sdks?.split('\n').some((line) => line.startsWith(`${sdkMajor}.`))) return;
  const found = sdks ? `only ${sdks.split('\n').map((line) => line.split(' ')[0]).join(', ')}` : 'none';
  giveUp(
    `This needs the .NET SDK ${sdkMajor}, and there is ${found}.`,
    `Install it from https://dotnet.microsoft.com/download/dotnet/${sdkMajor}.0 and run it again.`,
  );
}
