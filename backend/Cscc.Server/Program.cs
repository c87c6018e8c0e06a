using Cscc.Server.Hosting;

// `serve` is what the center does; the other verbs ask the running one, or open its folder when none runs.
return args switch
{
    [] or ["serve", ..] or [['-', ..], ..] => await Serving.RunAsync(args),
    [var verb, .. var rest] => await CommandLine.RunAsync(verb, rest),
};
