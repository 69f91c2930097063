using VirtViewer.ConnectionFiles;

namespace VirtViewer_Core_Tests.ConnectionFiles;

public sealed class ViewerVersionTests
{
    [Theory]
    [InlineData("1-1", "1-1", 0)]
    [InlineData("1-1", "1-1.1", -1)]
    [InlineData("1-1.1", "1-2", -1)]
    [InlineData("1-1", "1-2", -1)]
    [InlineData("2-3", "1-2", 1)]
    [InlineData("4.0-", "3.4-4", 1)]
    [InlineData(".0-", "3.4-4", -1)]
    [InlineData("-3", "3-4", -1)]
    [InlineData("4", "3-4", 1)]
    [InlineData("3", "3-4", -1)]
    [InlineData("4-3", "4", 1)]
    [InlineData("", "-", 0)]
    [InlineData("11.0", "9.5", 1)]
    [InlineData("a.1", "b.2", 0)]
    public void VV_VVF_6_versions_compare_part_by_part(string left, string right, int sign)
    {
        Assert.Equal(sign, Math.Sign(ViewerVersion.Compare(left, right)));
        Assert.Equal(-sign, Math.Sign(ViewerVersion.Compare(right, left)));
    }
}
