using System.Buffers.Binary;

namespace Osinfo.Discs.Tests;

/// <summary>Shorthands to read and to damage images held in memory.</summary>
internal static class ImageExtensions
{
    public const int PrimaryDescriptor = 16 * 2048;

    public static DiscSource AsSource(this byte[] image) => DiscSource.FromStream(new MemoryStream(image), "test.iso");

    public static async Task<DiscDescriptors> DescribeAsync(this byte[] image)
    {
        using var source = image.AsSource();
        return await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken);
    }

    public static Task<DiscException> FailAsync(this byte[] image) => Assert.ThrowsAsync<DiscException>(image.DescribeAsync);

    public static byte[] With(this byte[] image, int offset, params ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(image.AsSpan(offset));
        return image;
    }

    public static byte[] With(this byte[] image, int offset, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(offset), value);
        return image;
    }
}
