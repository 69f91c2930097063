using System.Globalization;

namespace VirtViewer_Tests.Desktop;

/// <summary>A viewer that runs on the desktop, and what a user sees of it.</summary>
internal sealed class Viewer : Program
{
    private readonly TestDesktop _desktop;

    private Viewer(TestDesktop desktop, string file, IEnumerable<string> arguments, string input = "", Dictionary<string, string?>? more = null)
        : base(file, arguments, Merge(desktop.Environment, more), input)
    {
        _desktop = desktop;
    }

    /// <summary>Where ours are: beside the tests, or where tests/virt-viewer/native has them.</summary>
    private static readonly string Ours = Environment.GetEnvironmentVariable("OSINFO_VIEWERS") ?? AppContext.BaseDirectory;

    /// <summary>Where a program is: one of ours by its name, another one as its path says.</summary>
    public static string PathTo(string program) => Path.Combine(Ours, program);

    /// <summary>Starts one of ours, or that of the distribution, which complains of itself now and then: only ours must not.</summary>
    public static Viewer Start(TestDesktop desktop, string program, params string[] arguments) =>
        new(desktop, PathTo(program), arguments, more: Path.IsPathRooted(program) ? new() { ["G_DEBUG"] = null } : null);

    /// <summary>Starts one with changes to its environment.</summary>
    public static Viewer StartWith(TestDesktop desktop, Dictionary<string, string?> environment, string program, params string[] arguments) =>
        new(desktop, PathTo(program), arguments, more: environment);

    public static Viewer StartWithInput(TestDesktop desktop, string program, string input, params string[] arguments) =>
        new(desktop, PathTo(program), arguments, input);

    /// <summary>What it has printed, for messages.</summary>
    public string Said => $"status {(Process.HasExited ? Process.ExitCode : "running")}, output: {Output}, error: {Error}, windows: {string.Join(", ", Titles)}";

    /// <summary>The windows that are on the screen.</summary>
    public IReadOnlyList<string> Windows =>
        Run("xdotool", ["search", "--onlyvisible", "--pid", Process.Id.ToString(CultureInfo.InvariantCulture), "--name", "."], _desktop.Environment)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Titles => [.. Windows.Select(TitleOf)];

    /// <summary>Waits for a window by its title and gives it the focus.</summary>
    public string WaitForWindow(string title)
    {
        var window = Wait.For(() => Windows.FirstOrDefault(id => TitleOf(id) == title), $"a window '{title}'", () => Said);
        Focus(window);
        return window;
    }

    /// <summary>Waits until the guest's text is to be seen in a window.</summary>
    public string WaitForPicture(string title)
    {
        var window = WaitForWindow(title);
        Wait.Until(() => BrightPixelsOf(window) is > 150 and < 20_000, "the picture of the guest", () => Said);
        Focus(window);
        return window;
    }

    /// <summary>Waits until a window shows a screen of this size; header and frame come on top.</summary>
    public void WaitForSize(string window, int width, int height) =>
        Wait.Until(() => HasSize(window, width, height), $"a screen of {width}x{height}", () => $"{AreaOf(window)} {Said}");

    /// <summary>Waits until keys reach the guest, and with that the hotkeys of the viewer; presses z.</summary>
    public void WaitForKeyboard(Guest guest) => PressUntilTyped("z", guest, "2C:7A");

    /// <summary>Presses a key until something is to be seen for it.</summary>
    public Element PressUntilShown(string key, string role, string name)
    {
        _desktop.PressUntil(key, () => Element(role, name) is not null, () => $"{Said} {Tree}");
        return WaitFor(role, name);
    }

    /// <summary>Presses a key until the window has another size for it.</summary>
    public void PressUntilSize(string key, string window, int width, int height) =>
        _desktop.PressUntil(key, () => HasSize(window, width, height), () => $"{AreaOf(window)} {Said}");

    /// <summary>Gives a window another size until something has come of it: one that is still taking the size of the guest goes back to that.</summary>
    public void ResizeUntil(string window, int width, int height, Func<bool> condition, Func<string> state) => Wait.Until(
        () =>
        {
            _desktop.Xdotool("windowsize", window, width.ToString(CultureInfo.InvariantCulture), height.ToString(CultureInfo.InvariantCulture));
            return Wait.Shortly(condition);
        },
        $"what comes of {width}x{height}",
        state);

    /// <summary>Presses a key until the guest has received it.</summary>
    public void PressUntilTyped(string key, Guest guest, string code) =>
        _desktop.PressUntil(key, () => guest.Typed.Contains(code, StringComparison.Ordinal), () => guest.Typed + Said);

    public void Focus(string window) => _desktop.Xdotool("windowactivate", "--sync", window);

    /// <summary>Answers the question for user and password, or for the password only when there is no user.</summary>
    public void Answer(string? user, string password)
    {
        WaitFor("password text", "").Type(password);
        if (user is not null)
        {
            WaitFor("text", "").Type(user);
        }

        WaitFor("push button", "OK").Click();
    }

    /// <summary>Presses the only button of an error, however it is called.</summary>
    public void Confirm()
    {
        WaitFor("alert", "Error");
        Wait.For(() => Showing.LastOrDefault(element => element.Role == "push button" && element.Name is "OK" or "Close"), "the button", () => Tree).Click();
        Wait.Until(() => Element("alert", "Error") is null, "the end of the message", () => Tree);
    }

    /// <summary>Opens the menu of a button and returns an entry of it. A menu that is just closing is waited for: its button is still pressed.</summary>
    public Element OpenMenu(string button, string role, string entry) => Wait.For(
        () =>
        {
            if (Element(role, entry) is null && Element("toggle button", button) is { IsChecked: false } closed)
            {
                closed.Click();
            }

            Element? found = null;
            return Wait.Shortly(() => (found = Element(role, entry) ?? ScrollTo(role, entry)) is not null) ? found : null;
        },
        $"the {role} '{entry}' of the menu '{button}'",
        () => $"{Said} {Tree}");

    /// <summary>
    /// Brings an entry of the open menu to light that is further down than the window reaches. One that is not possible cannot have the focus:
    /// it is returned as it is.
    /// </summary>
    private Element? ScrollTo(string role, string entry)
    {
        var hidden = Showing.Where(element => element.Role == "scroll pane").SelectMany(pane => pane.All)
            .FirstOrDefault(element => element.Role == role && element.Name == entry);
        if (hidden is not { IsSensitive: true })
        {
            return hidden;
        }

        hidden.TakeFocus();
        return null;
    }

    /// <summary>Chooses an entry of the menu of a button as soon as it is possible, and waits until the menu has gone.</summary>
    public void Choose(string button, string role, string entry)
    {
        var found = OpenMenu(button, role, entry);
        Wait.Until(() => found.IsSensitive, $"'{entry}' to be possible", () => Said);
        found.Click();
        Wait.Until(() => Element(role, entry) is null, $"the end of the menu '{button}'", () => $"{Said} {Tree}");
    }

    /// <summary>Waits for something that can be seen.</summary>
    public Element WaitFor(string role, string name) => Wait.For(() => Element(role, name), $"a {role} '{name}'", () => $"{Said} {Tree}");

    /// <summary>Waits for a text that can be seen and begins or ends like this.</summary>
    public string WaitForText(string part) => Wait.For(
        () => Showing.Select(element => element.Name.Length > 0 ? element.Name : element.Text).FirstOrDefault(text => text.Contains(part, StringComparison.Ordinal)),
        $"the text '{part}'",
        () => $"{Said} {Tree}");

    /// <summary>Waits until it has printed something on standard error.</summary>
    public void WaitForError(string part) => Wait.Until(() => Error.Contains(part, StringComparison.Ordinal), $"the message '{part}'", () => $"{Said} {Tree}");

    /// <summary>Waits until it has printed something on standard output.</summary>
    public void WaitForOutput(string part) => Wait.Until(() => Output.Contains(part, StringComparison.Ordinal), $"the line '{part}'", () => Said);

    /// <summary>What is on top comes last: dialogs after windows, contents after headers.</summary>
    public Element? Element(string role, string name) => Showing.LastOrDefault(element => element.Role == role && element.Name == name);

    /// <summary>Everything that can be seen.</summary>
    public IEnumerable<Element> Showing => Accessibility.WindowsOf(Process.Id).SelectMany(window => window.Showing);

    public string Tree => string.Join("; ", Showing.Select(element => $"{element.Role} '{element.Name}'"));

    public string TitleOf(string window) => Run("xdotool", ["getwindowname", window], _desktop.Environment).Output.TrimEnd('\n');

    /// <summary>Where a window is; nowhere while it is not on the screen.</summary>
    public Area AreaOf(string window)
    {
        var values = Run("xdotool", ["getwindowgeometry", "--shell", window], _desktop.Environment).Output.Split('\n')
            .Select(line => line.Split('=')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        return values.Count < 4 ? default : new Area(values["X"], values["Y"], values["WIDTH"], values["HEIGHT"]);
    }

    private static Dictionary<string, string?> Merge(Dictionary<string, string?> environment, Dictionary<string, string?>? more)
    {
        var result = new Dictionary<string, string?>(environment);
        foreach (var (name, value) in more ?? [])
        {
            result[name] = value;
        }

        return result;
    }

    private bool HasSize(string window, int width, int height) =>
        AreaOf(window) is var area && area.Width - width is >= 0 and < 20 && area.Height - height is >= 20 and < 90;

    /// <summary>Bright pixels below the header.</summary>
    private int BrightPixelsOf(string window)
    {
        var area = AreaOf(window);
        return _desktop.Screen.CountBright(area with { Y = area.Y + 52, Height = Math.Min(area.Height - 52, 160) });
    }
}
