using System.Buffers;

namespace Cscc.Server.Data;

internal static class BoundedCopy
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Copies a stream as far as it may be long.</summary>
    /// <returns>False if it is longer.</returns>
    public static async Task<bool> CopyAtMostAsync(this Stream from, Stream to, long most, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, cancel)) > 0)
            {
                most -= read;
                if (most < 0)
                    return false;
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
