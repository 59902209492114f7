using System.Text.Json.Serialization;

namespace CareBot.Slack.Rendering;

/// <summary>A block of Block Kit; only the kinds we use. See docs.slack.dev/reference/block-kit/blocks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
internal abstract record SlackBlock;

/// <summary>A heading; at most 150 characters.</summary>
internal sealed record HeaderBlock(PlainText Text) : SlackBlock;

/// <summary>A paragraph; at most 3,000 characters.</summary>
internal sealed record SectionBlock(PlainText Text) : SlackBlock;

/// <summary>Small print; at most 10 elements.</summary>
internal sealed record ContextBlock(IReadOnlyList<PlainText> Elements) : SlackBlock;

/// <summary>Formatted text whose runs are taken as they stand: no mention, link, emoji or markup is read out of them.</summary>
internal sealed record RichTextBlock(IReadOnlyList<RichTextElement> Elements) : SlackBlock;

/// <summary>A row of buttons; at most 25.</summary>
internal sealed record ActionsBlock(string BlockId, IReadOnlyList<ButtonElement> Elements) : SlackBlock;

/// <summary>Text that is shown as it stands; emoji names in it stay words.</summary>
internal sealed record PlainText(string Text)
{
    public string Type => "plain_text";

    public bool Emoji => false;
}

/// <summary>A button.</summary>
internal sealed record ButtonElement(PlainText Text, string ActionId, string? Value)
{
    public string Type => "button";
}

/// <summary>A part of a rich text block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
internal abstract record RichTextElement;

/// <summary>A stretch of text.</summary>
internal sealed record RichTextSection(IReadOnlyList<RichTextRun> Elements) : RichTextElement;

/// <summary>A bullet list of <see cref="RichTextSection"/>s. Declared by their base, so that each is written with its type, which Slack demands.</summary>
internal sealed record RichTextList(IReadOnlyList<RichTextElement> Elements) : RichTextElement
{
    public string Style => "bullet";
}

/// <summary>A box of text that keeps its spaces and line breaks.</summary>
internal sealed record RichTextPreformatted(IReadOnlyList<RichTextRun> Elements) : RichTextElement;

/// <summary>Text with a bar beside it.</summary>
internal sealed record RichTextQuote(IReadOnlyList<RichTextRun> Elements) : RichTextElement;

/// <summary>A run inside rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(EmojiRun), "emoji")]
internal abstract record RichTextRun;

/// <summary>Words, taken as they stand.</summary>
internal sealed record TextRun(string Text, RunStyle? Style = null) : RichTextRun
{
    public static TextRun Bold(string text) => new(text, new RunStyle(Bold: true));
}

/// <summary>An emoji of ours; always beside words that say the same.</summary>
internal sealed record EmojiRun(string Name) : RichTextRun;

/// <summary>How a run looks.</summary>
internal sealed record RunStyle(bool? Bold);
