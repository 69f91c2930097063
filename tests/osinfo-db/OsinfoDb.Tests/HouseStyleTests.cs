using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OsinfoDb.Tests;

/// <summary>How the files are written, as osinfo-db/README.md says.</summary>
public sealed class HouseStyleTests
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- SPDX-License-Identifier: GPL-2.0-or-later -->
        <libosinfo version="0.0.1">

        """;

    private static readonly Dictionary<string, string[]> ChildrenInOrder = new()
    {
        ["os"] =
        [
            "short-id", "name", "version", "codename", "vendor", "family", "distro", "release-date", "eol-date",
            "active-eol-date", "security-eol-date", "lts-eol-date", "paid-eol-date", "eol-announced", "release-status",
            "upgrades", "derives-from", "clones", "may-be", "variant", "media", "tree", "cloud-image-username", "image", "devices", "driver",
            "resources", "requirements", "firmware", "kernel-url-argument", "installer",
        ],
        ["platform"] =
        [
            "short-id", "name", "version", "codename", "vendor", "release-date", "eol-date", "active-eol-date", "security-eol-date",
            "lts-eol-date", "paid-eol-date", "eol-announced", "upgrades", "derives-from", "clones", "devices",
        ],
        ["device"] = ["name", "class", "bus-type", "vendor", "vendor-id", "product", "product-id", "subsystem"],
        ["install-script"] =
        [
            "profile", "path-format", "expected-filename", "product-key-format", "needs-internet", "can-pre-install-drivers",
            "pre-install-drivers-signing-req", "can-post-install-drivers", "post-install-drivers-signing-req", "injection-method",
            "avatar-format", "config", "template",
        ],
        ["media"] = ["variant", "url", "iso", "kernel", "initrd", "installer"],
        ["iso"] = ["volume-id", "system-id", "publisher-id", "application-id", "volume-size", "l10n-language"],
        ["tree"] = ["variant", "url", "treeinfo", "kernel", "initrd", "boot-iso"],
        ["treeinfo"] = ["family", "variant", "version", "arch"],
        ["image"] = ["variant", "url"],
        ["driver"] = ["file", "device"],
        ["resources"] = ["network-install", "minimum", "recommended", "maximum"],
        ["requirements"] = ["tpm", "secure-boot"],
        ["network-install"] = ["cpu", "n-cpus", "ram", "storage"],
        ["minimum"] = ["cpu", "n-cpus", "ram", "storage"],
        ["recommended"] = ["cpu", "n-cpus", "ram", "storage"],
        ["maximum"] = ["cpu", "n-cpus", "ram", "storage"],
        ["avatar-format"] = ["mime-type", "width", "height", "alpha"],
    };

    private static readonly string[] Files =
        [.. Directory.GetFiles(Databases.Folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_file_begins_with_the_same_three_lines() =>
        ExpectOfEach(file => File.ReadAllText(file).StartsWith(Head, StringComparison.Ordinal) ? [] : ["another head"]);

    [Fact]
    public void Lines_end_with_a_line_feed_and_nothing_before_it() => ExpectOfEach(file =>
    {
        var text = File.ReadAllText(file);
        return text.EndsWith("</libosinfo>\n", StringComparison.Ordinal)
            && !text.Contains('\r', StringComparison.Ordinal)
            && !text.Contains('\t', StringComparison.Ordinal)
            && !text.Contains(" \n", StringComparison.Ordinal)
            && !text.Contains("\n\n\n", StringComparison.Ordinal)
            ? [] : ["a tab, a carriage return, a blank at the end of a line, two blank lines, or no line feed at the end"];
    });

    [Fact]
    public void Files_are_utf8_without_a_mark() => ExpectOfEach(file =>
    {
        var bytes = File.ReadAllBytes(file);
        return bytes is [0xEF, 0xBB, 0xBF, ..] || !Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)).AsSpan().SequenceEqual(bytes)
            ? ["not UTF-8 without a byte order mark"] : [];
    });

    // The reader gives the column behind "<"; an element that shares its line with another is out of place too.
    [Fact]
    public void Every_element_stands_on_a_line_of_its_own_two_blanks_deeper_than_its_parent() => ExpectOfEach(file =>
        XDocument.Load(file, LoadOptions.SetLineInfo).Descendants()
            .Where(element => ((IXmlLineInfo)element).LinePosition != (2 * element.Ancestors().Count()) + 2)
            .Select(element => $"{element.Name} in line {((IXmlLineInfo)element).LineNumber}"));

    [Fact]
    public void Elements_come_in_the_order_of_the_readme() => ExpectOfEach(file =>
        XDocument.Load(file).Descendants().Where(element => ChildrenInOrder.ContainsKey(element.Name.LocalName)).SelectMany(Misplaced));

    [Fact]
    public void The_place_of_a_file_follows_from_the_id() => ExpectOfEach(file =>
    {
        var entity = XDocument.Load(file).Root!.Elements().Single();
        var relative = Path.GetRelativePath(Databases.Folder, file).Replace(Path.DirectorySeparatorChar, '/');
        var place = Path.GetDirectoryName(relative)!.EndsWith(".d", StringComparison.Ordinal)
            ? Path.GetDirectoryName(relative)![..^".d".Length]
            : relative[..^".xml".Length];
        var expected = PlaceOf(entity.Name.LocalName, (string)entity.Attribute("id")!);
        return place == expected ? [] : [$"belongs to {expected}"];
    });

    [Fact]
    public void Nothing_but_entities_and_the_version_lies_in_the_database() => Assert.Equal(
        [Path.Combine(Databases.Folder, "VERSION")], Directory.GetFiles(Databases.Folder, "*", SearchOption.AllDirectories).Except(Files));

    private static string PlaceOf(string kind, string id)
    {
        var parts = id["http://".Length..].Split('/', 2);
        return $"{kind}/{parts[0]}/{string.Concat(parts[1].Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'))}";
    }

    private static IEnumerable<string> Misplaced(XElement parent)
    {
        var order = ChildrenInOrder[parent.Name.LocalName];
        var last = 0;
        foreach (var child in parent.Elements())
        {
            var index = Array.IndexOf(order, child.Name.LocalName);
            if (index < last)
            {
                yield return index < 0 ? $"{child.Name} in {parent.Name} has no place" : $"{child.Name} stands behind {order[last]}";
            }

            last = Math.Max(index, last);
        }
    }

    private static void ExpectOfEach(Func<string, IEnumerable<string>> findFaults)
    {
        var faults = Files.SelectMany(file => findFaults(file).Select(fault => $"{file}: {fault}")).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(20))}");
    }
}
