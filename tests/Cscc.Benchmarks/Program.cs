using Cscc.Benchmarks;

// `npm run bench -- NAME…` runs those named, all without a name; each prints its figures side by side.
// `gate` compares the allocations of one change with the committed ones and fails if they grew.
// `serve …` is how benchmarks start the servers that they measure, as processes of their own.
return args switch
{
    ["gate", ..] => Allocations.Gate(),
    ["read", var path] => DataFileImport.Read(path),
    ["serve", var what] => await MeasuredServers.RunAsync(what),
    _ => await Benchmarks.RunAsync(args),
};
