using TinyIso;

namespace Osinfo.Tests.Installing;

public sealed class GenerateTests
{
    [Fact]
    public void A_template_sees_the_script_the_system_and_the_wishes_in_this_order()
    {
        var names = Sheet.Run(Sheet.Text("<xsl:for-each select='*'><xsl:value-of select='name()'/>,</xsl:for-each>"));

        Assert.Equal("script,os,config,derived,", names);
    }

    [Fact]
    public void An_entity_shows_its_id_first_and_last_and_all_values()
    {
        Assert.Equal("http://example.org/os", Sheet.Value("os/*[1][self::id]"));
        Assert.Equal("http://example.org/os", Sheet.Value("os/*[last()][self::id]"));
        Assert.Equal("first", Sheet.Value("os/short-id"));
        Assert.Equal("2", Sheet.Value("count(os/short-id)"));
        Assert.Equal("jeos", Sheet.Value("script/profile"));
        Assert.Equal("<&>\"'é", Sheet.Value("config/hostname", new InstallConfig { Hostname = "<&>\"'é" }));
        Assert.Equal("a\r\nb\tc", Sheet.Value("config/hostname", new InstallConfig { Hostname = "a\r\nb\tc" }));
    }

    [Fact]
    public void Values_of_declared_parameters_go_through_their_map()
    {
        var map = new Datamap("m", [new("de_DE", "de")]);
        var script = Sheet.Text(
            "<xsl:value-of select='concat(config/l10n-keyboard, \" \", config/l10n-language)'/>",
            new ConfigParameter("l10n-keyboard") { ValueMap = map });

        Assert.Equal("de de_DE", Sheet.Run(script, new InstallConfig { Keyboard = "de_DE", Language = "de_DE" }));
        Assert.StartsWith("fr_FR", Sheet.Run(script, new InstallConfig { Keyboard = "fr_FR" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_medium_of_the_database_shows_its_patterns_and_its_system()
    {
        var media = new Media("http://example.org/os:0") { VolumeId = "OS-.*", Architecture = "x86_64" };
        var os = new Os("http://example.org/os") { Media = [media] };
        var script = Sheet.Text("<xsl:value-of select='concat(os/id, \"|\", media/id, \"|\", media/volume-id, \"|\", count(tree))'/>");

        Assert.Equal("http://example.org/os|http://example.org/os:0|OS-.*|0", script.Generate(media, new InstallConfig()));
        Assert.Throws<ArgumentException>(() => script.Generate(new Media("http://example.org/lost"), new InstallConfig()));
        Assert.Same(os, InstallTarget.For(media).Os);
    }

    [Fact]
    public async Task A_real_medium_shows_its_own_labels()
    {
        using var files = new TemporaryDatabase();
        var iso = new TinyImage { VolumeId = "SHIP-1-LIVE" }.Write(files.PathTo("ship.iso"));
        var evidence = await MediaEvidence.ReadAsync(iso, cancellationToken: TestContext.Current.CancellationToken);
        var match = TestData.Get().Identify(evidence).Best!;

        var text = Sheet.Text("<xsl:value-of select='concat(media/volume-id, \"|\", media/url, \"|\", media/id)'/>")
            .Generate(InstallTarget.For(evidence, match), new InstallConfig());

        Assert.Equal($"SHIP-1-LIVE|{iso}|{match.Entry.Id}", text);
    }

    [Fact]
    public void A_tree_is_in_the_document_which_the_C_library_forgets()
    {
        var tree = new Tree("http://example.org/os:1") { Url = "http://example.org/tree/", KernelPath = "vmlinuz" };
        _ = new Os("http://example.org/os") { Trees = [tree] };

        var text = Sheet.Text("<xsl:value-of select='concat(tree/url, tree/kernel, count(media))'/>").Generate(tree, new InstallConfig());

        Assert.Equal("http://example.org/tree/vmlinuz0", text);
    }

    [Fact]
    public void A_real_tree_shows_its_own_values()
    {
        var evidence = TreeEvidence.Parse("[general]\nfamily = Ship\nvariant = Cargo\nversion = 1\narch = x86_64\n[images-x86_64]\nkernel = k\n", "http://here/");
        var match = TestData.Get().Identify(evidence).Best!;

        var text = Sheet.Text("<xsl:value-of select='concat(tree/url, \"|\", tree/treeinfo-family, \"|\", tree/kernel)'/>")
            .Generate(InstallTarget.For(evidence, match), new InstallConfig());

        Assert.Equal("http://here/|Ship|k", text);
    }

    [Fact]
    public void The_choices_of_the_caller_are_parameters_of_a_copy()
    {
        var script = Sheet.Text("<xsl:value-of select='concat(script/installation-source, \"|\", script/preferred-injection-method, \"|\", script/output-filename)'/>");
        var chosen = script.WithInstallationSource(InstallationSource.Network)
            .WithPreferredInjectionMethod(InjectionMethods.Web | InjectionMethods.Floppy)
            .WithOutputPrefix("box");

        Assert.Equal("||", Sheet.Run(script));
        Assert.Equal("network|floppy|box-answers.txt", Sheet.Run(chosen));
        Assert.Equal((null, "answers.txt", InstallationSource.Media), (script.OutputPrefix, script.OutputFilename, script.InstallationSource));
        Assert.Equal(("box", "box-answers.txt", InstallationSource.Network), (chosen.OutputPrefix, chosen.OutputFilename, chosen.InstallationSource));
        Assert.Equal("answers.txt", chosen.WithOutputPrefix(null).OutputFilename);
    }

    [Theory]
    [InlineData(InjectionMethods.Cdrom | InjectionMethods.Disk | InjectionMethods.Initrd, InjectionMethods.Disk)]
    [InlineData(InjectionMethods.Cdrom | InjectionMethods.Initrd, InjectionMethods.Initrd)]
    [InlineData(InjectionMethods.Cdrom, InjectionMethods.Disk)]
    public void Without_a_choice_a_disk_is_preferred_then_the_initial_ram_disk(InjectionMethods methods, InjectionMethods preferred)
    {
        Assert.Equal(preferred, new InstallScript("s") { InjectionMethods = methods }.PreferredInjectionMethod);
        Assert.Throws<ArgumentException>(() => new InstallScript("s").WithPreferredInjectionMethod(InjectionMethods.None));
    }

    [Fact]
    public void The_command_line_comes_from_its_own_rule()
    {
        var script = Sheet.Script(
            "<xsl:output method='text'/><xsl:template match='/install-script-config'>file</xsl:template>"
            + "<xsl:template match='/command-line'>auto=<xsl:value-of select='script/expected-filename'/></xsl:template>");

        Assert.Equal("file", Sheet.Run(script));
        Assert.Equal("auto=answers.txt", script.GenerateCommandLine(Sheet.Os(), new InstallConfig()));
    }

    [Fact]
    public void Without_a_rule_there_is_no_command_line_instead_of_all_passwords() =>
        Assert.Null(Sheet.Text("file").GenerateCommandLine(Sheet.Os(), new InstallConfig { AdminPassword = "secret" }));

    [Fact]
    public async Task A_template_can_be_elsewhere()
    {
        using var files = new TemporaryDatabase().WithText("sheet.xsl", Sheet.Text("from a file").TemplateData!);
        foreach (var address in new[] { files.PathTo("sheet.xsl"), new Uri(files.PathTo("sheet.xsl")).AbsoluteUri })
        {
            var script = new InstallScript("s") { TemplateUri = address };

            Assert.Equal("from a file", Sheet.Run(script));
            Assert.Equal("from a file", await script.GenerateAsync(Sheet.Os(), new InstallConfig(), TestContext.Current.CancellationToken));
            Assert.Null(await script.GenerateCommandLineAsync(Sheet.Os(), new InstallConfig(), TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData(null, InstallScriptError.NoTemplate)]
    [InlineData("/nonexistent/sheet.xsl", InstallScriptError.UnreadableTemplate)]
    [InlineData("ftp://example.org/sheet.xsl", InstallScriptError.UnreadableTemplate)]
    [InlineData("http://", InstallScriptError.UnreadableTemplate)]
    public void A_template_that_is_not_there_is_an_error(string? address, InstallScriptError error)
    {
        var failure = Assert.Throws<InstallScriptException>(() => Sheet.Run(new InstallScript("http://example.org/s") { TemplateUri = address }));

        Assert.Equal(error, failure.Error);
        Assert.Contains(address ?? "http://example.org/s", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_template_can_refuse_a_value_in_its_own_words()
    {
        var script = Sheet.Text("<xsl:if test=\"config/hostname = 'its bad'\"><xsl:message terminate='yes'>hostname: 'bad' is no name</xsl:message></xsl:if>good");

        var failure = Assert.Throws<InstallScriptException>(() => Sheet.Run(script, new InstallConfig { Hostname = "its bad" }));

        Assert.Equal((InstallScriptError.UnusableValue, "hostname: 'bad' is no name"), (failure.Error, failure.Message));
        Assert.Equal("good", Sheet.Run(script));
    }

    [Fact]
    public void A_character_that_no_document_can_carry_is_refused_by_the_name_of_its_parameter()
    {
        var failure = Assert.Throws<InstallScriptException>(() => Sheet.Value("config/hostname", new InstallConfig { Hostname = "a\u0001b" }));

        Assert.Equal(InstallScriptError.UnusableValue, failure.Error);
        Assert.Contains("'hostname' holds the character U+0001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_required_parameters_are_all_found()
    {
        var script = Sheet.Text(
            "x",
            new ConfigParameter("user-login") { Policy = ConfigParameterPolicy.Required },
            new ConfigParameter("hostname"),
            new ConfigParameter("user-password") { Policy = ConfigParameterPolicy.Required },
            new ConfigParameter("l10n-language") { Policy = ConfigParameterPolicy.Required });

        Assert.Equal(["user-login", "user-password"], script.FindMissingParameters(new InstallConfig()).Select(parameter => parameter.Name));
        Assert.True(script.HasConfigParameter("hostname"));
        Assert.False(script.HasConfigParameter("host"));
    }
}
