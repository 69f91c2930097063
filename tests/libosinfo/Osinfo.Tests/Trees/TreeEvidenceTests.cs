namespace Osinfo.Tests.Trees;

public sealed class TreeEvidenceTests
{
    [Fact]
    public void Reads_what_the_tree_says()
    {
        var tree = TreeEvidence.Parse(
            """
            [general]
            family = Fedora
            variant = Server
            version = 41
            arch = x86_64
            [images-i386]
            kernel = wrong
            [images-x86_64]
            kernel = images/pxeboot/vmlinuz
            initrd = images/pxeboot/initrd.img
            boot.iso = images/boot.iso
            """,
            "http://example.org/fedora/");

        Assert.Equal(
            new TreeEvidence
            {
                Location = "http://example.org/fedora/",
                Family = "Fedora",
                Variant = "Server",
                Version = "41",
                TreeinfoArchitecture = "x86_64",
                Architecture = "x86_64",
                KernelPath = "images/pxeboot/vmlinuz",
                InitrdPath = "images/pxeboot/initrd.img",
                BootIsoPath = "images/boot.iso",
            },
            tree);
    }

    [Fact]
    public void A_tree_without_architecture_is_an_old_one_for_i386()
    {
        var tree = TreeEvidence.Parse("[general]\nfamily=Old\n[images-i386]\nkernel=vmlinuz\n", "old");

        Assert.Null(tree.TreeinfoArchitecture);
        Assert.Equal("i386", tree.Architecture);
        Assert.Equal("vmlinuz", tree.KernelPath);
    }

    [Fact]
    public void An_empty_file_says_nothing() =>
        Assert.Equal(new TreeEvidence { Location = "empty", Architecture = "i386" }, TreeEvidence.Parse("", "empty"));

    [Fact]
    public void Newer_sections_alone_say_nothing() =>
        Assert.Equal(
            new TreeEvidence { Location = "new", Architecture = "i386" },
            TreeEvidence.Parse("[release]\nname=Fedora\nversion=41\n[tree]\narch=x86_64\n", "new"));

    [Fact]
    public void Trailing_blanks_are_trimmed()
    {
        var tree = TreeEvidence.Parse("[general]\nfamily=Red Hat \nversion=  9 \t\narch=ppc64le \n[images-ppc64le]\nkernel=k \n", "blanks");

        Assert.Equal("Red Hat", tree.Family);
        Assert.Equal("9", tree.Version);
        Assert.Equal("ppc64le", tree.Architecture);
        Assert.Equal("k", tree.KernelPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(@"\s\t\n")]
    public void Blank_values_are_null(string value) => Assert.Null(TreeEvidence.Parse($"[general]\nvariant={value}\n", "blank").Variant);

    [Fact]
    public void Many_blanks_are_blank_too() =>
        Assert.Null(TreeEvidence.Parse($"[general]\nvariant={string.Concat(Enumerable.Repeat(@"\s", 300))}\n", "blank").Variant);

    [Fact]
    public void A_line_that_is_nothing_known_is_told_with_its_place()
    {
        var failure = Assert.Throws<InvalidDataException>(() => TreeEvidence.Parse("[general]\n\n<html>\n", "http://example.org/tree"));

        Assert.Equal("'http://example.org/tree', line 3: expected 'key=value', '[group]' or a comment", failure.Message);
    }
}
