using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What was chosen on the page for a file that is brought in.</summary>
/// <param name="Name">The file's name; of a file that is fetched, its address says it.</param>
/// <param name="Url">Where it is fetched from; null where it comes with this.</param>
/// <param name="Series">What it is kept as; null to take the file's name, or what such a table was kept as before.</param>
/// <param name="Period">The year that the places of a file are of; null to take it from the file's name.</param>
/// <param name="Refuse">Codes of repairs that are not wanted.</param>
/// <param name="Mapping">How it is read if it is none of the sources'; null for as before, if there was a before.</param>
public sealed record DataChoices(
    string? Name = null, string? Url = null, string? Series = null, string? Period = null, ValueList<string>? Refuse = null, TableMapping? Mapping = null);

/// <summary>What <c>POST /api/data/read</c> and <c>/api/data/import</c> take: the choices first, then the file.</summary>
/// <param name="Choices">As JSON.</param>
/// <param name="File">Absent where the choices say an address.</param>
public sealed record DataForm(DataChoices Choices, IFormFile? File = null);
