using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cscc.Server.Demo;

/// <summary>Op ids that are the same at every start, so that a wish already granted is not granted again.</summary>
internal static class DemoOps
{
    // Before any real command: a room that has forgotten these op ids refuses them as too old.
    private static readonly DateTimeOffset FirstOp = new(2025, 1, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A UUIDv7 whose chance is the hash of a script and its step.</summary>
    public static string Of(string script, int step)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"demo {script} {step}")).AsSpan(0, 16);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, FirstOp.AddMilliseconds(step).ToUnixTimeMilliseconds());
        time[2..].CopyTo(id);
        id[6] = (byte)(0x70 | (id[6] & 0x0f));
        id[8] = (byte)(0x80 | (id[8] & 0x3f));
        return new Guid(id, bigEndian: true).ToString("D");
    }
}
