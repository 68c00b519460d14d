//! Fragments are read as they were written, and files stand where others link to them.

mod common;

use std::collections::BTreeSet;

use common::story;
use proptest::prelude::*;
use story::export::FileKind;
use story::{ChartFile, File, Fragment, STORY, View};

/// Every place of the story that has a fragment.
fn places() -> Vec<Fragment<'static>> {
    let story = story();
    let mut places = vec![Fragment::Article];
    places.extend((0..story.article.sentences.len() as u32).map(Fragment::Sentence));
    places.extend(story.facts.iter().map(|fact| Fragment::Fact(&fact.id)));
    places.extend(story.voices.iter().map(|voice| Fragment::Voice(&voice.id)));
    for section in &story.sections {
        places.extend([Fragment::Section(&section.id), Fragment::Heading(&section.id)]);
    }
    for spec in &story.charts {
        let chart = spec.id.as_str();
        let views = View::others(spec).into_iter().chain([View::Opening]);
        places.extend(views.map(|view| Fragment::Chart(chart, view)));
        places.extend(spec.facts.iter().map(|fact| Fragment::FactIn { fact, chart }));
        places.extend(spec.steps.iter().map(|step| Fragment::Step { chart, step: &step.id }));
    }
    places
}

/// A fragment as the program reads it: in its two parts.
fn read(text: &str) -> Option<Fragment<'static>> {
    let text = text.strip_prefix('#')?;
    let (id, chosen) = text.split_at(text.find('&').unwrap_or(text.len()));
    Fragment::parse_chart(id, chosen, story()).map(|(spec, view)| Fragment::Chart(&spec.id, view))
}

#[test]
fn no_two_places_of_the_story_are_written_alike_and_charts_are_read_as_they_were_written() {
    let places = places();
    let written: BTreeSet<String> = places.iter().map(Fragment::to_string).collect();
    assert_eq!(written.len(), places.len());
    for place in places {
        assert_eq!(read(&place.to_string()), matches!(place, Fragment::Chart(..)).then_some(place));
    }
}

#[test]
fn fragments_that_were_shared_stay_what_they_are() {
    for (place, written) in [
        (Fragment::chart("nurseries"), "#chart-nurseries"),
        (Fragment::Chart("nurseries", View::Totals), "#chart-nurseries&show=totals"),
        (Fragment::Fact("nurseries"), "#fact-nurseries"),
        (Fragment::FactIn { fact: "nurseries", chart: "beds" }, "#fact-nurseries-in-beds"),
        (Fragment::Step { chart: "service", step: "visit" }, "#step-service-visit"),
        (Fragment::Sentence(7), "#s-8"),
        (Fragment::Heading("health"), "#article-health"),
        (Fragment::Voice("teacher"), "#voice-teacher"),
        (Fragment::Explorer("&sort=value-down"), "#explorer&sort=value-down"),
    ] {
        assert_eq!(place.to_string(), written);
        assert_eq!(written.split('&').next(), Some(format!("#{}", place.id()).as_str()));
    }
}

#[test]
fn what_is_no_view_of_a_chart_of_the_story_is_none() {
    for foreign in [
        "#chart-",
        "#chart-none",
        "#chart-nurseries&",
        "#chart-nurseries&show=",
        "#chart-nurseries&show=totals&show=totals",
        "#chart-whole-article&show=totals",
        "#chart-nurseries&show=<img>",
        "#fact-nurseries&show=totals",
        "#?secret=a1B2",
    ] {
        assert_eq!(read(foreign), None, "{foreign}");
    }
}

proptest! {
    #[test]
    fn what_is_read_is_written_as_it_was(
        text in prop_oneof![
            "#.{0,60}",
            "#(chart|fact)-[a-z0-9-]{0,20}(&(show|q|sort)=(totals|value-up|.{0,3})){0,2}",
            "#chart-nurseries(&show=(totals|ratio|)){0,2}",
        ],
    ) {
        if let Some(place) = read(&text) {
            prop_assert_eq!(place.to_string(), text);
        }
    }

    #[test]
    fn a_link_leads_from_any_file_to_any_other(from in 0..files().len(), to in 0..files().len()) {
        let (from, to) = (files()[from], files()[to]);
        prop_assume!(from != File::OneFile);
        let mut path: Vec<String> = from.path(story()).split('/').map(str::to_owned).collect();
        path.pop();
        for step in to.seen_from(from, story()).split('/') {
            match step {
                "." => {}
                ".." => prop_assert!(path.pop().is_some(), "above the root"),
                step => path.push(step.to_owned()),
            }
        }
        prop_assert_eq!(path.join("/"), to.path(story()));
        prop_assert_eq!(from.to_root(story()).matches("..").count(), from.path(story()).matches('/').count());
    }
}

/// Every file that others rely on, and one that is named by what is in it.
fn files() -> Vec<File<'static>> {
    let story = story();
    let mut files = vec![File::Story, File::Manifest, File::HostScript, File::OneFile, File::Zip];
    files.extend([File::Headers, File::ServiceWorker, File::Hashed("start-0.js")]);
    for edition in &story.editions {
        let lang = edition.lang.as_str();
        files.extend([File::Page(lang), File::Editor(lang)]);
        files.extend(FileKind::ALL.map(|kind| File::Facts(kind, lang)));
        files.extend([File::Embed { of: STORY, lang }, File::Oembed { of: STORY, lang }]);
        for spec in &story.charts {
            let of = spec.id.as_str();
            files.extend([File::Embed { of, lang }, File::Oembed { of, lang }]);
            files.extend(ChartFile::of(spec).map(|kind| File::Chart { of, lang, kind }));
        }
    }
    files
}

#[test]
fn every_file_has_a_place_of_its_own() {
    let paths: BTreeSet<String> = files().iter().map(|file| file.path(story())).collect();
    assert_eq!(paths.len(), files().len());
    assert!(File::packed(story()).all(|file| files().contains(&file)));
}

#[test]
fn the_first_edition_stands_at_the_root_and_the_others_in_folders() {
    let nurseries = |lang, kind| File::Chart { of: "nurseries", lang, kind };
    let embed = |lang| File::Embed { of: "nurseries", lang };
    for (file, path, address) in [
        (File::Page("zh-Hant"), "index.html", ""),
        (File::Page("en"), "en/index.html", "en/"),
        (File::Editor("en"), "en/embed.html", "en/embed.html"),
        (File::Facts(FileKind::Csv, "zh-Hant"), "facts.csv", "facts.csv"),
        (embed("zh-Hant"), "embed/nurseries/index.html", "embed/nurseries/"),
        (embed("en"), "embed/nurseries/en/index.html", "embed/nurseries/en/"),
        (nurseries("zh-Hant", ChartFile::Card), "charts/nurseries.card.png", "charts/nurseries.card.png"),
        (nurseries("en", ChartFile::Csv), "charts/en/nurseries.csv", "charts/en/nurseries.csv"),
        (
            nurseries("en", ChartFile::Svg(View::Totals)),
            "charts/en/nurseries.show.totals.svg",
            "charts/en/nurseries.show.totals.svg",
        ),
        (File::Oembed { of: STORY, lang: "en" }, "oembed/en/story.json", "oembed/en/story.json"),
    ] {
        assert_eq!((file.path(story()), file.address(story())), (path.to_owned(), address.to_owned()));
    }
}

#[test]
fn addresses_are_relative_and_the_one_file_has_the_editions_in_itself() {
    let embed = |lang| File::Embed { of: "a", lang };
    for (from, to, address) in [
        (File::Page("zh-Hant"), File::Page("en"), "./en/index.html"),
        (File::Page("en"), File::Page("zh-Hant"), "../index.html"),
        (File::Page("en"), File::Editor("en"), "./embed.html"),
        (embed("en"), embed("zh-Hant"), "../index.html"),
        (embed("zh-Hant"), embed("en"), "./en/index.html"),
        (embed("en"), File::Story, "../../../story.json"),
        (File::OneFile, File::Page("en"), "?lang=en"),
        (File::OneFile, File::Facts(FileKind::Csv, "en"), "en/facts.csv"),
    ] {
        assert_eq!(to.seen_from(from, story()), address, "{from:?}");
    }
}
