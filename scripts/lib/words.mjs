// What the scripts say to people. A problem is told in plain words and ends the script; a stack trace helps nobody.

export function say(text) {
  console.log(text);
}

export function giveUp(problem, ...advice) {
  console.error(`\n${problem}`);
  for (const line of advice) console.error(line);
  process.exit(1);
}
