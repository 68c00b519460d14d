//! Tests of fragments, and of the paths of files and the links between them.

mod common;

use std::collections::BTreeSet;

use common::{loaded, story};
use proptest::prelude::*;
use story::export::FileKind;
use story::{ChartFile, File, Fragment, STORY, View};

fn places() -> Vec<Fragment<'static>> {
    let story = story();
    let mut places = vec![Fragment::Article];
    places.extend((0..story.article.sentences.len() as u32).map(Fragment::Sentence));
    places.extend(story.facts.iter().map(|fact| Fragment::Fact(&fact.id)));
    places.extend(loaded().publication.quoted.iter().map(|quoted| Fragment::Voice(&quoted.id)));
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

/// Reads a fragment as the browser does, in two parts.
fn read(text: &str) -> Option<Fragment<'static>> {
    let text = text.strip_prefix('#')?;
    let (id, query) = text.split_at(text.find('&').unwrap_or(text.len()));
    Fragment::parse_chart(id, query, story()).map(|(spec, view)| Fragment::Chart(&spec.id, view))
}

#[test]
fn every_place_has_its_own_fragment_and_the_fragments_of_charts_are_read_back() {
    let places = places();
    let written: BTreeSet<String> = places.iter().map(Fragment::to_string).collect();
    assert_eq!(written.len(), places.len());
    for place in places {
        assert_eq!(read(&place.to_string()), matches!(place, Fragment::Chart(..)).then_some(place));
    }
}

#[test]
fn fragments_do_not_change() {
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
fn unknown_charts_and_views_are_rejected() {
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
    fn a_fragment_that_is_read_is_written_back_unchanged(
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

/// Returns every file that others link to, and one with a hash in its name.
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
fn every_file_has_its_own_path() {
    let paths: BTreeSet<String> = files().iter().map(|file| file.path(story())).collect();
    assert_eq!(paths.len(), files().len());
    assert!(File::packed(story()).all(|file| files().contains(&file)));
}

#[test]
fn the_first_edition_is_at_the_root_and_the_others_are_in_folders() {
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
fn links_are_relative_and_the_one_file_contains_the_editions() {
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
