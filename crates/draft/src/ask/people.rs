//! Questions about voices: who speaks, where the sentence of the quotation does not say it.

use super::super::question::Topic;
use super::super::text::Text;
use super::super::voices::Voice;
use super::Open;
use super::told::Told;

/// Asks about each voice whose sentence names no speaker.
pub(super) fn ask(text: &Text, (told, quoted): (&Told, &[(String, Voice)]), open: &mut Open) {
    for entry in &told.voices {
        let words = entry.said("quote");
        let own = quoted.iter().map(|(_, voice)| voice).find(|voice| {
            let quote = text.own(voice.quote.0, voice.quote.1);
            quote.contains(&words) || words.contains(quote)
        });
        let Some(voice) = own.filter(|_| !words.is_empty()) else { continue };
        let Some(question) = voice.question() else { continue };
        // Whoever names another one has decided it.
        let named = entry.said("speaker");
        let is_settled = named != voice.named(text.language);
        open.ask(entry, Topic::Speaker, is_settled, &question, "name whoever says it as `speaker`");
    }
}
