using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>What somebody may wish in a room as it stands.</summary>
public delegate (Actor By, Command Command) Wish(TestRoom room);
