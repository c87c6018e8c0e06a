namespace Cscc.Domain.Kernel;

/// <summary>
/// How often an entity changed for those who read everything and for those who read counts. A view's <c>rev</c> is
/// the one of its audience, so that an edit it cannot see moves no number.
/// </summary>
public readonly record struct Revisions(int Full, int Counts)
{
    /// <summary>What may leave towards an audience: its own count alone, which is then <see cref="Full"/>.</summary>
    public Revisions Only(Audience audience) => audience.ReadsText ? new(Full, 0) : new(Counts, 0);

    /// <summary>The revisions after a change from one view to the next, both made with the same <c>rev</c>.</summary>
    public Revisions After<TView>(TView before, TView after)
        where TView : class, IView => new(
            Full + (Equals(before, after) ? 0 : 1),
            Counts + (Equals(Redaction.For(before, Audience.Executive), Redaction.For(after, Audience.Executive)) ? 0 : 1));
}
