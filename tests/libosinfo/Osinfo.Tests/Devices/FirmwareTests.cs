namespace Osinfo.Tests.Devices;

public sealed class FirmwareTests
{
    [Fact]
    public void Is_what_it_is_made_of()
    {
        var firmware = new Firmware("f") { Architecture = "x86_64", Type = FirmwareType.Efi };

        Assert.Equal(("f", "x86_64", FirmwareType.Efi), (firmware.Id, firmware.Architecture, firmware.Type));
        Assert.Equal((true, false), (firmware.IsSupported, firmware.IsRecommended));
    }

    [Fact]
    public void A_system_has_the_supported_ones()
    {
        var os = TestData.Os("ship/1");

        Assert.Equal(4, os.DeclaredFirmwares.Count);
        Assert.Equal(3, os.Firmwares.Count);
        Assert.Equal(FirmwareType.Efi, Assert.Single(os.Firmwares, firmware => firmware.Architecture == "aarch64").Type);
        Assert.Equal(FirmwareType.Efi, Assert.Single(os.Firmwares, firmware => firmware.IsRecommended).Type);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("supported='true'", true)]
    [InlineData("supported='false'", false)]
    [InlineData("supported='yes'", false)]
    [InlineData("supported=''", false)]
    public void Is_supported_without_the_attribute_or_with_the_word_true(string attribute, bool expected) =>
        Assert.Equal(expected, Load($"<firmware type='bios' {attribute}/>").IsSupported);

    [Fact]
    public void A_type_that_is_not_known_is_null() => Assert.Null(Load("<firmware type='coreboot'/>").Type);

    private static Firmware Load(string element)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{element}</os>");
        return files.Load().Oses[0].DeclaredFirmwares[0];
    }
}
