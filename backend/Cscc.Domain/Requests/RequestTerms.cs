using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Roster;

namespace Cscc.Domain.Requests;

public enum LineKind
{
    Staff,
    Resource,
}

/// <summary>What an agency has said to a request.</summary>
public enum RequestAnswer
{
    Waiting,
    Provisional,
    Accepted,
    Declined,

    /// <summary>Nobody asked: the agency offers.</summary>
    Offered,
}

/// <summary>A line of an order, as it stands in a command.</summary>
/// <param name="Quantity">1 to 1,000,000.</param>
/// <param name="What">"Hot meals, boxed"; "Driver, licensed".</param>
/// <param name="Substitute">What would do as well.</param>
public sealed record LineSaid(LineKind Kind, int Quantity, Words What, Words? Substitute = null);

/// <summary>A line of an order; it is named by its place in the list, from 0.</summary>
public sealed record OrderLine(LineKind Kind, int Quantity, Text What, Text? Substitute);

/// <summary>What is asked for (ICS 213RR).</summary>
public sealed record RequestDetails(
    Text Title, NeedPriority Priority, ValueList<OrderLine> Lines, Text? Place = null, DateTimeOffset? NeededBy = null, Text? Note = null)
{
    /// <summary>The same, kept in another room.</summary>
    public RequestDetails CopiedBy(Receiving receiving) => this with
    {
        Title = receiving.Copy(Title),
        Place = receiving.CopyOrNull(Place),
        Note = receiving.CopyOrNull(Note),
        Lines = Lines.Select(l => l with { What = receiving.Copy(l.What), Substitute = receiving.CopyOrNull(l.Substitute) }).ToValueList(),
    };
}

/// <summary>So much of one unit, a roster entry or an inventory item, for one line.</summary>
/// <param name="Unit"><c>staff-3</c> or <c>item-2</c>, in the agency's room.</param>
/// <param name="Quantity">1 for a roster entry.</param>
public sealed record Given(int Line, string Unit, int Quantity);

/// <summary>A unit that an agency holds for a response, with what the response needs to know of it.</summary>
/// <param name="Quantity">Given in all, what has been released again included.</param>
/// <param name="Name">Of the item or the team; null for a person, who has a name of their own.</param>
/// <param name="Staffing">Null for an item.</param>
public sealed record HeldUnit(
    int Line, string Unit, int Quantity, string? Person, int Headcount, Staffing? Staffing, DateTimeOffset? Until, Text? Name, Text? Role)
{
    public HeldUnit CopiedBy(Receiving receiving) => this with { Name = receiving.CopyOrNull(Name), Role = receiving.CopyOrNull(Role) };
}

/// <summary>All that an agency says of a request.</summary>
/// <param name="Held">What it holds for it, released or not.</param>
/// <param name="AnswerBy">Until when it would like a provisional yes to be settled; nothing is freed by the clock.</param>
public sealed record AgencyWord(
    RequestAnswer Answer, ValueList<HeldUnit> Held, Text? Note = null, DateTimeOffset? AnswerBy = null, bool AsksBack = false);

/// <summary>All that a response says of a request of its.</summary>
/// <param name="Released">What it has given back so far, in all.</param>
/// <param name="IsOver">Whether it wants nothing more: whatever is held for it is given back.</param>
/// <param name="TakesOffer">Whether it has accepted what was offered.</param>
public sealed record ResponseWord(ValueList<Given> Released, bool IsOver, bool TakesOffer);

/// <summary>A response's side of a request.</summary>
/// <param name="Request">A random id that both rooms know it by for ever.</param>
/// <param name="Response">The response's name.</param>
/// <param name="Version">Rises with each word.</param>
/// <param name="Heard">The newest version of the agency's word that is recorded here.</param>
public sealed record ResponseSays(
    string Request, string Response, RequestDetails Details, int Version, ResponseWord Word, int Heard) : Letter;

/// <summary>An agency's side of a request.</summary>
/// <param name="IsOffer">Whether nobody asked for it.</param>
/// <param name="Heard">The newest version of the response's word that is recorded here.</param>
public sealed record AgencySays(
    string Request, bool IsOffer, RequestDetails Details, int Version, AgencyWord Word, int Heard) : Letter;
