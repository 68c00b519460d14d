//! Who speaks, where the sentence of a quotation does not say it.

use crate::{asked, entries, folder, said, sections, told};

/// What an article says, the speaker and the name of the draft's voice, and what the check asks about it.
const PEOPLE: [(&str, &str, &str, &str, &str); 9] = [
    (
        "zh-Hant",
        "村民王芳家有12畝茶園。她說起那年的水。「水到了膝蓋，我什麼都沒拿。」",
        "她",
        "TODO 王芳",
        "is 「她」 王芳?",
    ),
    (
        "zh-Hant",
        "渡口有12艘船。58歲的船工周阿水每天來。「船不走，我心裡就空了。」",
        "周阿水",
        "周阿水",
        "does 「周阿水」 say this? The sentence does not tell",
    ),
    (
        "zh-Hant",
        "渡口有12艘船。她說：\n「船不走，我心裡就空了。」",
        "她",
        "TODO who is 她?",
        "who is 「她」?",
    ),
    (
        "zh-Hans",
        "村民王芳家有12亩茶园。她说起那年的水。“水到了膝盖，我什么都没拿。”",
        "她",
        "TODO 王芳",
        "is 「她」 王芳?",
    ),
    (
        "zh-Hans",
        "渡口有12艘船。58岁的船工周阿水每天来。“船不走，我心里就空了。”",
        "周阿水",
        "周阿水",
        "does 「周阿水」 say this? The sentence does not tell",
    ),
    (
        "zh-Hans",
        "渡口有12艘船。馆长李明说：“船不走，我心里就空了。”大家都笑了。“明年大家还要再来渡口！”",
        "馆长李明",
        "馆长李明",
        "",
    ),
    (
        "en",
        "The nurse Morag Ellery lives by the quay with 12 boats. “The water came up to my knees and I took nothing.”",
        "Morag Ellery",
        "Morag Ellery",
        "does 「Morag Ellery」 say this? The sentence does not tell",
    ),
    (
        "en",
        "Ann Lee keeps 12 boats. She told of that year. “The water came up to my knees and I took nothing.”",
        "Ann Lee",
        "TODO Ann Lee",
        "is 「She」 Ann Lee?",
    ),
    ("en", "There are 12 boats. “The water came up to my knees,” said Ann Lee.", "Ann Lee", "Ann Lee", ""),
];

#[test]
fn a_quotation_without_a_speaker_in_its_sentence_is_drafted_with_a_question() {
    for (lang, text, speaker, name, question) in PEOPLE {
        let dir = folder(lang, &sections(lang, [text]));
        draft::write(dir.path()).expect("a draft");
        let voices = entries(dir.path(), "voice");
        let Some(voice) = voices.first() else { panic!("{lang}: no voice in {text}") };
        assert_eq!(
            (said(voice, "speaker").as_str(), said(voice, "name").as_str()),
            (speaker, name),
            "{text}"
        );
        let open = asked(dir.path(), &said(voice, "id"));
        let is_asked = open.iter().any(|open| open.ends_with(question));
        assert!(if question.is_empty() { open.is_empty() } else { is_asked }, "{text}: {open:?}");
        told(dir.path());
        if let Err(problems) = load::load(dir.path()) {
            panic!("{lang}: {problems}");
        }
    }
}

#[test]
fn an_english_pronoun_is_no_speaker() {
    const WORDS: &str = "“The water came up to my knees and I took nothing,”";
    for (said_by, expected) in [
        ("he said. There were 12 boats.", "TODO who is he?"),
        ("the harbour warden said. There were 12 boats.", "the harbour warden"),
    ] {
        let dir = folder("en", &sections("en", [&*format!("{WORDS} {said_by}")]));
        draft::write(dir.path()).expect("a draft");
        let speakers: Vec<String> =
            entries(dir.path(), "voice").iter().map(|voice| said(voice, "speaker")).collect();
        assert_eq!(speakers, [expected]);
    }
}

#[test]
fn the_speaker_of_a_quotation_before_is_asked_about() {
    let (lang, text, speaker, ..) = PEOPLE[5];
    let dir = folder(lang, &sections(lang, [text]));
    draft::write(dir.path()).expect("a draft");
    let voices = entries(dir.path(), "voice");
    let names: Vec<String> = voices.iter().map(|voice| said(voice, "name")).collect();
    assert_eq!(names, [speaker, speaker]);
    let open = voices.iter().map(|voice| asked(dir.path(), &said(voice, "id")));
    let question = format!("does 「{speaker}」 say this? The sentence does not tell");
    let asks: Vec<bool> = open.map(|open| open.iter().any(|open| open.ends_with(&question))).collect();
    assert_eq!(asks, [false, true]);
}

#[test]
fn words_in_quotation_marks_that_are_no_speech_are_no_voice() {
    for (lang, text) in [
        ("zh-Hant", "村民王芳家有12畝茶園。這裡是「有水吃水沒水挑水的老地方」，人人都知道。"),
        ("zh-Hans", "村民王芳家有12亩茶园。“有水吃水没水挑水的老地方”，人人都知道。"),
        ("en", "Ann Lee keeps 12 boats. It is “the old place of the many boats and few fish” to her."),
        // Nobody is named near it.
        ("zh-Hant", "渡口有12艘船。天黑了。下雨了。「船不走，我心裡就空了。」"),
    ] {
        let dir = folder(lang, &sections(lang, [text]));
        draft::write(dir.path()).expect("a draft");
        let voices = entries(dir.path(), "voice");
        assert!(voices.is_empty(), "{lang}: {voices:#?}");
    }
}

#[test]
fn a_pronoun_with_an_adverb_is_a_pronoun() {
    let dir = folder(
        "zh-Hans",
        &sections("zh-Hans", ["村民王芳家有12亩茶园。她后来说：“水到了膝盖，我什么都没拿。”"]),
    );
    draft::write(dir.path()).expect("a draft");
    let voices = entries(dir.path(), "voice");
    assert_eq!(said(&voices[0], "speaker"), "她");
    let open = asked(dir.path(), &said(&voices[0], "id"));
    assert!(open.iter().any(|open| open.contains("is 「她」 王芳?")), "{open:?}");
}

#[test]
fn whoever_is_named_before_a_colon_speaks() {
    let text = "渡口有12艘船。議員陳海山質疑：「船要是不來怎麼辦？」許文昌則認為會來。";
    let dir = folder("zh-Hant", &sections("zh-Hant", [text]));
    draft::write(dir.path()).expect("a draft");
    let speakers: Vec<String> =
        entries(dir.path(), "voice").iter().map(|voice| said(voice, "speaker")).collect();
    assert_eq!(speakers, ["議員陳海山"]);
}
