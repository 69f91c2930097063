using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Several heads on one channel of SPICE, as a guest with a driver has them, and lists of heads that are wrong.</summary>
public sealed class HeadTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";

    /// <summary>The height in text mode, with which the guest starts; the key g makes it 480.</summary>
    private const int TextHeight = 400;

    public static TheoryData<string> Programs => [Ours, Debians];

    public static TheoryData<string, string> WrongLists
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var list in Wrong.Keys)
            {
                data.Add(Ours, list);
            }

            return data;
        }
    }

    private static readonly Dictionary<string, Func<int, int, Heads>> Wrong = new()
    {
        ["more than the maximum"] = (width, height) => new(1, new(0, 0, 0, width, height), new(1, 0, 0, width, height)),
        ["a maximum of none"] = (width, height) => new(0, new Head(0, 0, 0, width, height)),
        ["an id beyond the maximum"] = (width, height) => new(2, new(0, 0, 0, width, height), new(77, 0, 0, width, height)),
        ["a negative id"] = (width, height) => new(2, new(0, 0, 0, width, height), new(-1, 0, 0, width, height)),
        ["the same id twice"] = (width, height) => new(4, new(0, 0, 0, width, height), new(0, 0, 0, width, height)),
        ["a head beyond the surface"] = (width, height) => new(4, new(0, 0, 0, width, height), new(1, 30_000, 30_000, width, height)),
        ["a size beyond all limits"] = (width, height) => new(4, new(0, 0, 0, width, height), new(1, 0, 0, int.MaxValue, int.MinValue)),
        ["a width without height"] = (width, height) => new(4, new(0, 0, 0, width, height), new(1, 0, 0, width, 0)),
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_SPICE_2_several_heads_on_one_channel_are_several_windows(string program)
    {
        using var guest = Guest.Spice(desktop);
        using var relay = new SpiceRelay(guest.Port, (width, height) => OneAboveTheOther(width, height / 2, height / 2));
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{relay.Port}");

        var second = viewer.WaitForWindow("echo (2)");
        viewer.WaitForSize(second, 720, 200);
        var first = viewer.WaitForWindow("echo (1)");
        viewer.WaitForSize(first, 720, 200);
        viewer.PressUntilSize("g", first, 640, 240);
        viewer.WaitForSize(second, 640, 240);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_SPICE_3_a_head_without_size_has_no_window_until_it_has_one(string program)
    {
        using var guest = Guest.Spice(desktop);
        using var relay = new SpiceRelay(guest.Port, (width, height) => OneAboveTheOther(width, height / 2, height == TextHeight ? height / 2 : 0));
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{relay.Port}");
        viewer.WaitForWindow("echo (2)");
        viewer.WaitForWindow("echo (1)");

        desktop.PressUntil("g", () => viewer.Titles is ["echo (1)"], () => viewer.Said);
        desktop.PressUntil("t", () => viewer.Titles.Contains("echo (2)"), () => viewer.Said);
    }

    [Fact]
    public void VV_SPICE_3_a_head_without_size_is_listed_and_cannot_be_shown_without_an_agent()
    {
        using var guest = Guest.Spice(desktop);
        using var relay = new SpiceRelay(guest.Port, (width, height) => OneAboveTheOther(width, height / 2, height == TextHeight ? height / 2 : 0));
        using var viewer = Viewer.Start(desktop, Ours, $"spice://127.0.0.1:{relay.Port}");
        viewer.WaitForWindow("echo (2)");
        viewer.WaitForWindow("echo (1)");
        desktop.PressUntil("g", () => viewer.Titles is ["echo (1)"], () => viewer.Said);

        var entry = viewer.OpenMenu("Machine", "check box", "Display 2");

        Assert.False(entry.IsSensitive);
        Assert.False(entry.IsChecked);
        Assert.True(viewer.WaitFor("check box", "Display 1").IsSensitive);
    }

    [Fact]
    public void A_first_head_that_is_switched_off_has_no_window_while_there_is_another()
    {
        using var guest = Guest.Spice(desktop);
        using var relay = new SpiceRelay(guest.Port, (width, height) => height == TextHeight
            ? OneAboveTheOther(width, height / 2, height / 2)
            : new(4, new(0, 0, 0, 0, 0), new(1, 0, 0, width, height)));
        using var viewer = Viewer.Start(desktop, Ours, $"spice://127.0.0.1:{relay.Port}");
        viewer.WaitForWindow("echo (1)");
        var second = viewer.WaitForWindow("echo (2)");

        desktop.PressUntil("g", () => viewer.Titles is ["echo (2)"], () => viewer.Said);
        viewer.WaitForSize(second, 640, 480);
        viewer.WaitForWindow("echo (2)");
        desktop.PressUntil("t", () => viewer.Titles.Contains("echo (1)"), () => viewer.Said);
    }

    [Fact]
    public void VV_SPICE_2_of_several_heads_on_several_channels_only_the_first_are_shown()
    {
        using var guest = Guest.Spice(desktop, "-device", "secondary-vga");
        using var relay = new SpiceRelay(guest.Port, (width, height) => OneAboveTheOther(width, height / 2, height / 2));
        using var viewer = Viewer.Start(desktop, Ours, $"spice://127.0.0.1:{relay.Port}");

        viewer.WaitForError("several displays on one of several channels are not supported");
        var (first, second) = (viewer.WaitForWindow("echo (1)"), viewer.WaitForWindow("echo (2)"));

        viewer.WaitForSize(first, 720, 200);
        viewer.WaitForSize(second, 640, 240);
    }

    [Theory]
    [MemberData(nameof(WrongLists))]
    public void VV_SPICE_4_a_wrong_list_of_heads_is_survived(string program, string list)
    {
        using var guest = Guest.Spice(desktop);
        using var relay = new SpiceRelay(guest.Port, (width, height) => height == TextHeight ? new(1, new Head(0, 0, 0, width, height)) : Wrong[list](width, height));
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{relay.Port}");
        var window = viewer.WaitForPicture("echo (1)");

        viewer.PressUntilSize("g", window, 640, 480);

        // Another window may have come, and has the focus then.
        viewer.WaitForWindow("echo (1)");
        viewer.PressUntilTyped("a", guest, "1E:61");
        viewer.PressUntilSize("t", window, 720, 400);
    }

    private static Heads OneAboveTheOther(int width, int first, int second) =>
        new(4, new(0, 0, 0, width, first), second == 0 ? new(1, 0, 0, 0, 0) : new(1, 0, first, width, second));
}
