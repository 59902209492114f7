namespace CareBot.Core.Content;

/// <summary>The phrases the code asks for. The content lint misses one that is not in the phrase file; a test keeps this list the same as what the code asks for.</summary>
internal static class PhraseIds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "level.0", "level.1", "level.2", "level.3", "level.4",
        "signal.insult", "signal.profanity", "signal.shouting", "signal.violence", "signal.legal", "signal.exposure", "signal.churn", "signal.dishonesty",
        "signal.slur", "signal.sarcasm", "signal.repeat", "signal.ultimatum", "signal.distress", "signal.self_harm", "signal.tone",
        "part.header", "part.quotedmail", "part.signature", "part.footer", "part.code",
        "assess.fallback", "assess.score", "assess.score_unsure", "assess.evidence", "assess.do", "assess.dont", "assess.reply", "assess.say",
        "assess.next", "assess.hand_over", "assess.unsure", "assess.cut", "assess.other_language", "assess.ignored",
        "alert.safety.title", "alert.safety.text", "alert.care.title", "alert.care.text", "alert.legal.title", "alert.legal.text", "alert.privacy.title",
        "alert.privacy.text", "alert.press.title", "alert.press.text",
        "button.softer", "button.firmer", "button.shorter", "button.why", "button.not_right", "button.tip", "button.stale",
        "variant.softer", "variant.firmer", "variant.shorter",
        "why.title", "why.signals", "why.line", "why.line_unquoted", "why.flag", "why.flag_unquoted", "why.none", "why.scale", "why.source",
        "evidence.supported", "evidence.mixed", "evidence.corrected",
        "feedback.thanks",
        "script.ask", "script.closest", "script.say", "script.others",
        "review.ask", "review.ready", "review.findings", "review.finding", "review.missing", "review.questions", "review.question_1", "review.question_2",
        "review.question_3",
        "tip.title",
        "hello.title", "hello.text",
        "welcome.title", "welcome.text",
        "help.title", "help.text", "help.commands", "help.paste", "help.script", "help.review", "help.tip", "help.help", "help.privacy",
        "unknown.title", "unknown.text",
        "empty.text", "empty.only_quoted",
        "error.incident",
        "slot.name", "slot.kind", "slot.order", "slot.amount", "slot.date", "slot.product", "slot.times", "slot.deadline", "slot.agent", "slot.company",
        "quote.words", "quote.join",
    ];
}
