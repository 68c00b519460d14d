//! Whom or where a sentence speaks of, if it names somebody or some place that the story as a whole is not about. An editor decides whether the
//! figure speaks of them alone; the draft only asks.

mod english;
mod han;

use story::Language;

use super::outline::Role;
use super::text::Text;
use super::voices::Voice;

/// Returns the person or place that the sentence of a figure names, if it may speak of them alone.
pub(crate) fn named(text: &Text, start: usize, voices: &[(String, Voice)]) -> Option<String> {
    let (from, to) = text.sentence_at(start)?;
    let quoted = voices.iter().find(|(_, voice)| voice.quote.0 <= start && start < voice.quote.1);
    if let Some((_, voice)) = quoted {
        // Whoever speaks of 我 speaks of one life; an official does not.
        let said = format!(" {} ", text.said(from.max(voice.quote.0), to.min(voice.quote.1)));
        let own = [" i ", " my ", " we ", " our ", "我"].iter().any(|word| said.contains(word));
        let name = if voice.is_pronoun { "the speaker".to_owned() } else { voice.speaker.clone() };
        return own.then_some(name);
    }
    let names = match text.language {
        Language::Han => han::names(text, (from, to), start),
        Language::English => english::names(text, (from, to), start),
    };
    names.into_iter().find(|name| !is_the_story_s(text, name))
}

/// Whether the title or the lede names it, too.
fn is_the_story_s(text: &Text, name: &str) -> bool {
    let body = text.lines.iter().position(|line| line.role == Role::Heading).unwrap_or(text.lines.len());
    text.lines[..body].iter().any(|line| text.own(line.start, line.end).contains(name))
}
