// npm run format: puts C# and TypeScript into the form that npm run check asks for.
import { installPackages } from './lib/build.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { frontend, inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';

checkNeeds();
await installPackages(frontend);
await must('Formatting C#', 'dotnet', ['format', inRoot('Cscc.sln'), '--verbosity', 'quiet']);
await must('Formatting the page', 'npm', ['run', '--silent', 'format'], { cwd: frontend });
