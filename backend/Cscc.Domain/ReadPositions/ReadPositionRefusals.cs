using Cscc.Domain.Kernel;

namespace Cscc.Domain.ReadPositions;

/// <param name="Most">Of how many rooms one's reading is remembered.</param>
public sealed record TooManyRooms(int Most) : Refusal;
