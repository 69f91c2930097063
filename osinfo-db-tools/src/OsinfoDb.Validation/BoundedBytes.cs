namespace OsinfoDb.Validation;

/// <summary>Reads a stream whose length is not known or not to be trusted.</summary>
internal static class BoundedBytes
{
    private const int FirstSize = 32 * 1024;

    /// <summary>False when there are more bytes than allowed.</summary>
    internal static bool TryRead(Stream stream, int maxLength, out byte[] bytes)
    {
        bytes = new byte[Math.Min(FirstSize, maxLength + 1)];
        var length = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            length += read;
            if (length > maxLength)
            {
                return false;
            }

            if (length < bytes.Length)
            {
                Array.Resize(ref bytes, length);
                return true;
            }

            Array.Resize(ref bytes, Math.Min(bytes.Length * 4, maxLength + 1));
        }
    }
}
