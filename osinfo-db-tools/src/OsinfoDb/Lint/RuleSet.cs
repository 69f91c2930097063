using OsinfoDb.Lint.Rules.Addresses;
using OsinfoDb.Lint.Rules.Dates;
using OsinfoDb.Lint.Rules.Detection;
using OsinfoDb.Lint.Rules.Requirements;
using OsinfoDb.Lint.Rules.Structure;

namespace OsinfoDb.Lint;

/// <summary>All rules.</summary>
public static class RuleSet
{
    /// <summary>In the order of their ids: U are those the first test suite of the database had, L came later.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ReadableFiles(), new NoTranslations(), new FilePlaces(), new ShortIdForm(), new ShortIdsOnce(), new RealDates(),
        new RelatedSystems(), new DevicesNotInherited(), new FirmwareNotInherited(), new ResourcesOncePerArchitecture(),
        new ResourcesInOrder(), new VariantsDeclared(), new DatamapInputsOnce(), new ScriptsExist(), new ScriptsWrite(), new MediaSamplesFound(),
        new TreeSamplesFound(), new AddressesAnswer(),

        new SamplesFoundAnywhere(), new LanguagesApart(), new CriteriaApart(), new ArchitecturesApart(), new VariantsApart(),
        new MediaOnce(), new SampleArchitecturesApart(), new SampleVariantsApart(), new SampleArchitectureRight(),
        new PatternArchitectureRight(), new TreeArchitectureNarrow(), new PatternsAnchored(), new DotsEscaped(),
        new PlusNotEscaped(), new AlternativesOnce(), new PatternsFitField(), new PatternsUnderstood(), new PatternsFast(),
        new MediaHaveCriteria(), new EverythingSampled(), new LanguagePatterns(), new SamplesInPlace(), new ReferencesExist(),
        new NoCycles(), new IdsOnce(), new OneParent(), new NothingUnused(), new DeviceListsTidy(), new DeviceNumbers(),
        new DevicesComplete(), new IdSaysWhat(), new NamesOnce(), new BasicsPresent(), new DistroConstants(),
        new UpgradesWithinDistro(), new FragmentsHaveOwner(), new LicenceNamed(), new UpgradesEarlier(), new DerivesEarlier(),
        new ReleasedWhen(), new EndKnown(), new StatusFitsDate(), new EndlessHasNoEnd(), new SupportInOrder(), new EndIsFree(),
        new WholeMebibytes(),        new PlausibleAmounts(), new StorageAboveMemory(), new ResourcesNotEmpty(), new MinimumPresent(), new ResourcesForMedia(),
        new FirmwareOnce(), new CloudLoginKnown(), new ImageFormatFitsAddress(), new ScriptParameters(), new ScriptInjection(),
        new MediaPurpose(), new BootFiles(), new RequirementsTold(), new SecureBootHasFirmware(), new Encrypted(), new WellFormed(), new AddressesOnce(), new MediaAreImages(),
        new AddressNamesVersion(), new TreeEndsWithSlash(), new AddressPresent(), new TextsTrimmed(),
    ];

    /// <summary>Rules whose ids are taken but that say nothing here.</summary>
    public static IReadOnlyList<InapplicableRule> Inapplicable { get; } =
    [
        new("U9", "A reference to a device has a comment with the name of the device.", "Comments say where facts come from; osinfo-query shows the names."),
        new("L44", "Written and generated files agree.", "No file is generated: the library reads the files that people write."),
        new("L50", "The end of life comes after the release, and dates exist.", "It is U6."),
        new("L88", "The template for translators is up to date.", "There are no translations yet."),
        new("L89", "A language code can name a locale.", "There are no translations yet."),
        new("L90", "Every language has a translation.", "There are no translations yet."),
    ];

    /// <summary>The rule with that id; null when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a rule says nothing without samples.</summary>
    public static bool NeedsSamples(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Id is "U17" or "U18" or "L1" or "L2" or "L3" or "L7" or "L8" or "L9" or "L20" or "L22";
    }
}
