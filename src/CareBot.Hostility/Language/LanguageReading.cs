namespace CareBot.Hostility.Language;

/// <summary>What was found out about the language of a message.</summary>
/// <param name="Guess">The language.</param>
/// <param name="HasIndonesian">Indonesian words stand in it, whatever the language of the rest.</param>
internal readonly record struct LanguageReading(LanguageGuess Guess, bool HasIndonesian);
