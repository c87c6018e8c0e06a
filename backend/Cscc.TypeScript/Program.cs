using Cscc.TypeScript;

// Writes the contract to the file named; with --check, fails if the file differs.
if (args is not [var path, ..])
{
    Console.Error.WriteLine("usage: Cscc.TypeScript FILE [--check]");
    return 2;
}
var emitted = new Emitter().Emit();
if (args.Contains("--check"))
{
    if (File.Exists(path) && File.ReadAllText(path) == emitted)
        return 0;
    Console.Error.WriteLine($"{path} differs from the C# contract: run `npm run contracts` and commit it.");
    return 1;
}
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
File.WriteAllText(path, emitted);
return 0;
