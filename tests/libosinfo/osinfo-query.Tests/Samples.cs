using System.Security;
using Osinfo;

namespace osinfo_query.Tests;

internal static class Samples
{
    public static OsinfoDatabase Load(TemporaryDatabase database) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(database.Path)],
        Languages = [],
        PciIdsPath = "",
        UsbIdsPath = "",
    });

    /// <summary>Text for XML: a parser turns every other control character into a blank or a line feed.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? $"&#{(int)c};" : SecurityElement.Escape(c.ToString())));

    /// <summary>One entity of each type that can be listed, with every property.</summary>
    public static void WriteOneOfEach(TemporaryDatabase database)
    {
        database.WriteOs(
            "sample/1",
            """
            <short-id>sample1</short-id><short-id>samplealias</short-id><name>Sample 1</name><version>1</version>
            <vendor>Example</vendor><family>linux</family><distro>sample</distro><codename>First</codename>
            <release-date>2026-01-31</release-date><eol-date>2027-01-31</eol-date>
            <active-eol-date>2026-06-30</active-eol-date><security-eol-date>2026-12-31</security-eol-date>
            <lts-eol-date>2027-01-31</lts-eol-date><paid-eol-date>2030-01-31</paid-eol-date><release-status>prerelease</release-status>
            <variant id="server"><name>Server</name></variant>
            <media arch="x86_64" live="true" installer="false">
              <variant id="server"/><variant id="desktop"/><url>http://example.org/sample.iso</url>
              <iso>
                <volume-id>SAMPLE</volume-id><system-id>LINUX</system-id><publisher-id>EXAMPLE, INC.</publisher-id>
                <application-id>SAMPLE "1"</application-id><volume-size>1000</volume-size>
              </iso>
              <kernel>vmlinuz</kernel><initrd>initrd.img</initrd>
            </media>
            <media arch="i686"><iso><volume-id>OLD</volume-id><volume-size>900</volume-size></iso></media>
            <tree arch="aarch64">
              <variant id="server"/><url>http://example.org/tree/</url>
              <treeinfo><family>Sample</family><variant>Server</variant><version>1</version><arch>aarch64</arch></treeinfo>
              <kernel>vmlinuz</kernel><initrd>initrd.img</initrd><boot-iso>boot.iso</boot-iso>
            </tree>
            <image arch="x86_64" format="qcow2" cloud-init="true"><variant id="server"/><url>http://example.org/sample.qcow2</url></image>
            <resources arch="x86_64"><minimum><cpu>1000000000</cpu><n-cpus>1</n-cpus><ram>536870912</ram><storage>1073741824</storage></minimum></resources>
            <requirements arch="all"><tpm need="required" version="2.0"/><secure-boot need="capable"/></requirements>
            """);
        database.Write("platform/example.org/host-1.xml", "<libosinfo><platform id='http://example.org/host/1'><short-id>host1</short-id></platform></libosinfo>");
        database.Write("device/example.org/nic.xml", "<libosinfo><device id='http://example.org/nic'><name>nic</name><class>net</class></device></libosinfo>");
        database.Write(
            "deployment/example.org/one.xml",
            "<libosinfo><deployment id='http://example.org/one'><os id='http://example.org/sample/1'/><platform id='http://example.org/host/1'/></deployment></libosinfo>");
        database.Write("datamap/example.org/map.xml", "<libosinfo><datamap id='http://example.org/map'><entry inval='a' outval='b'/><entry inval='c' outval='d'/></datamap></libosinfo>");
        database.Write(
            "install-script/example.org/script.xml",
            """
            <libosinfo><install-script id="http://example.org/script">
              <profile>desktop</profile><expected-filename>answers.cfg</expected-filename><path-format>unix</path-format>
              <product-key-format>@@@@-@@@@</product-key-format><needs-internet/>
              <injection-method>initrd</injection-method><injection-method>disk</injection-method>
            </install-script></libosinfo>
            """);
    }
}
