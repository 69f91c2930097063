using VirtViewer.Monitors;

namespace VirtViewer_Core_Tests.Monitors;

public sealed class MonitorMappingTests
{
    [Theory]
    [InlineData("1:1", 0, 1, "1:2")]
    [InlineData("1:1;2:2", 0, 1, "1:2;2:1")]
    [InlineData("1:1", 1, 2, "1:1;2:3")]
    [InlineData("1:1;2:2", 1, 0, "1:2;2:1")]
    [InlineData("1:1", 0, 0, "1:1")]
    public void VV_FS_9_a_display_takes_a_monitor_and_gives_its_own_to_who_was_there(string before, int display, int monitor, string after) =>
        Assert.Equal(after, MonitorMapping.Format(MonitorMapping.With(MonitorMapping.Parse(before, 4)!, display, monitor)!));

    [Fact]
    public void VV_FS_9_a_mapping_with_gaps_is_not_made() => Assert.Null(MonitorMapping.With(MonitorMapping.Parse("1:1", 4)!, 2, 2));

    [Theory]
    [InlineData("1:1", "0>0")]
    [InlineData("1:2;2:1", "0>1 1>0")]
    [InlineData("4:1;3:2;2:3;1:4", "0>3 1>2 2>1 3>0")]
    [InlineData("1:1;2:2;", "0>0 1>1")]
    public void A_valid_mapping_is_read(string text, string pairs) => Assert.Equal(
        pairs, string.Join(' ', MonitorMapping.Parse(text, 4)!.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}>{entry.Value}")));

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData(":")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("12")]
    [InlineData("1:13:2")]
    [InlineData("a:1")]
    [InlineData("1:a")]
    [InlineData("1.5:1")]
    [InlineData("0:1")]
    [InlineData("1:0")]
    [InlineData("-1:1")]
    [InlineData("1:-1")]
    [InlineData("1:5")]
    [InlineData("1:1;3:2")]
    [InlineData("1:1;1:2")]
    [InlineData("1:1;2:1")]
    [InlineData("99999999999999999999:1")]
    public void VV_FS_7_an_invalid_mapping_counts_for_nothing(string text) => Assert.Null(MonitorMapping.Parse(text, 4));

    [Fact]
    public void A_mapping_to_more_monitors_than_there_are_is_invalid()
    {
        Assert.Null(MonitorMapping.Parse("1:1;2:2", 1));
        Assert.Null(MonitorMapping.Parse("1:1", 0));
    }

    [Fact]
    public void A_mapping_is_written_as_it_is_read() => Assert.Equal("1:2;2:1", MonitorMapping.Format(MonitorMapping.Parse("2:1;1:2", 2)!));
}
