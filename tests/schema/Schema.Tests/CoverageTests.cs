namespace Schema.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void Every_element_and_attribute_of_the_grammar_is_mutated()
    {
        var used = BaseDocument.All.Concat(BaseDocument.Additions).SelectMany(document => document.ElementsByName.Select(element => element.Name.LocalName)
                .Concat(document.AttributesByName.Select(attribute => attribute.NameAsWritten())))
            .Concat(ListedValue.All.Select(listed => listed.Attribute));

        Assert.Empty(Grammar.Names().Except(used));
    }

    [Fact]
    public void Every_word_of_a_closed_list_is_tried() =>
        Assert.Empty(Grammar.Words().Except(ListedValue.All.Select(listed => listed.Value)));
}
