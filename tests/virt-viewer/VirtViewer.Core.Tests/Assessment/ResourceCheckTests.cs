using Osinfo;
using VirtViewer.Assessment;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class ResourceCheckTests
{
    private static readonly Os System = new("http://x/1")
    {
        Name = "X",
        DeclaredResources = new ResourceLevels
        {
            Minimum = [new Resources("a") { Architecture = "all", Ram = 1000, CpuCount = 2, Storage = 5000 }, new Resources("b") { Architecture = "x86_64", Ram = 2000 }],
            Recommended = [new Resources("c") { Architecture = "all", Ram = 3000 }],
            Maximum = [new Resources("d") { Architecture = "all", Ram = 9000 }],
        },
    };

    [Theory]
    [InlineData(1999, "memory-below-minimum")]
    [InlineData(2000, "memory-below-recommended")]
    [InlineData(2999, "memory-below-recommended")]
    [InlineData(3000, "")]
    [InlineData(9000, "")]
    [InlineData(9001, "memory-above-maximum")]
    public void OS_10_memory_is_compared_with_every_limit(long memory, string id) => Assert.Equal(id, Ids("x86_64", memory, null, null));

    [Theory]
    [InlineData("aarch64", 999, "memory-below-minimum")]
    [InlineData("aarch64", 1000, "memory-below-recommended")]
    public void An_architecture_without_an_entry_uses_that_for_all(string architecture, long memory, string id) => Assert.Equal(id, Ids(architecture, memory, null, null));

    [Theory]
    [InlineData(1, null, "cpus-below-minimum")]
    [InlineData(2, null, "")]
    [InlineData(null, 4999L, "storage-below-minimum")]
    [InlineData(null, 5000L, "")]
    public void Processors_and_disks_are_compared_too(int? cpus, long? storage, string id) => Assert.Equal(id, Ids("x86_64", null, cpus, storage));

    [Fact]
    public void What_neither_side_says_is_no_finding() =>
        Assert.Empty(ResourceCheck.Check(new Os("http://y"), new DomainDescription { Memory = 1, CpuCount = 1 }, 1));

    [Theory]
    [InlineData(512, "512 B")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(4294967296, "4 GiB")]
    public void Sizes_are_told_in_binary_units(long bytes, string text) => Assert.Equal(text, ResourceCheck.Size(bytes));

    private static string Ids(string architecture, long? memory, int? cpus, long? storage) => string.Join(' ', ResourceCheck
        .Check(System, new DomainDescription { Architecture = architecture, Memory = memory, CpuCount = cpus }, storage).Select(finding => finding.Id));
}
