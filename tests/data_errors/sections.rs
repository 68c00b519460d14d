//! Mistakes in what sections of `story.toml` show: their figures of the poster, and their spreads.

use crate::{Copy, edit};

const STORY: &str = "story.toml";

/// The real story with other figures of the first section on the poster.
fn poster(facts: &str) -> Copy {
    edit(STORY, "poster = [\"five-centres-counties\"]", &format!("▶poster = [{facts}]"))
}

#[test]
fn a_section_with_three_figures_on_the_poster() {
    poster("\"five-centres-counties\", \"nurseries\", \"tcm-clinics\"").says_too(
        "data/story.toml:@: the poster shows 3 figures of section `health`
  hint: list one, or two",
    );
}

#[test]
fn a_section_may_have_no_figure_on_the_poster_and_no_lead_of_its_own() {
    let mut copy = edit(STORY, "poster = [\"five-centres-counties\"]\nlead = \"county-coverage\"\n", "");
    for edition in ["zh-Hant", "zh-Hans", "en"] {
        copy = copy.edit(&format!("wording/{edition}.toml"), "five-centres-counties = \"", "# \"");
    }
    let loaded = load::load(&copy.dir).expect("no mistake");
    let section = loaded.story.section("health").expect("a section");
    assert!(section.poster.is_empty());
    assert_eq!(section.lead, "county-coverage", "the first chart of the section");
}

#[test]
fn a_poster_without_any_figure() {
    let mut copy = edit("charts.toml", "id = \"whole-article\"", "▶id = \"whole-article\"");
    let text = std::fs::read_to_string(copy.dir.join(STORY)).expect("story.toml");
    for line in text.lines().filter(|line| line.starts_with("poster = ")) {
        copy = copy.edit(STORY, line, "");
    }
    copy.says_too(
        "data/charts.toml:@: chart `whole-article` is on the poster, which has no figure
  hint: add poster = [\"fact-id\"] to a [[section]] of story.toml, or remove the chart",
    );
}

#[test]
fn an_id_that_is_a_name_of_the_page() {
    edit(STORY, "id = \"civil\"", "▶id = \"main\"").says_too(
        "data/story.toml:@: a section can't have the id `main`
  hint: choose another: the id names an element and a class of the page, where this word has a meaning already",
    );
}

#[test]
fn an_accent_that_is_not_one() {
    edit(STORY, "id = \"civil\"", "id = \"civil\"\n▶accent = \"green\"").says(
        "data/story.toml:@: `accent` cannot be `green`
  hint: use one of `teal`, `indigo`, `amber`, `crimson`, `violet`, `moss`",
    );
}

#[test]
fn a_figure_of_the_poster_that_is_no_fact_or_listed_twice() {
    poster("\"five-centers-counties\"").says_too(
        "data/story.toml:@: the poster of section `health`: unknown fact `five-centers-counties`
  hint: did you mean `five-centres-counties`?",
    );
    poster("\"five-centres-counties\", \"five-centres-counties\"").says_too(
        "data/story.toml:@: the poster of section `health` lists the fact `five-centres-counties` twice
  hint: list it once",
    );
}

#[test]
fn a_figure_of_the_poster_from_another_section() {
    edit(STORY, "poster = [\"brand-jobs\"]", "▶poster = [\"lost-day\"]").says_too(
        "data/story.toml:@: the poster shows `lost-day` in section `employment`, but the article states it in section `voices`
  hint: choose a fact of this section: `fair-employers`, `fair-posts`, `brand-jobs`",
    );
}

#[test]
fn a_figure_of_the_poster_that_says_all() {
    poster("\"tcm-coverage\"").says_too(
        "data/story.toml:@: the poster shows `tcm-coverage`, which is 100 %
  hint: choose another fact: a poster of \"all\" tells nothing",
    );
}

#[test]
fn a_lead_that_is_unknown_or_of_another_section_or_not_on_the_page() {
    let lead = |to: &str| edit(STORY, "lead = \"doctors-come\"", &format!("▶lead = \"{to}\""));
    lead("doctor-come").says(
        "data/story.toml:@: the lead of section `voices`: the page shows no chart `doctor-come` in this section
  hint: did you mean `doctors-come`?",
    );
    for other in ["job-fair", "lost-day"] {
        lead(other).says(&format!(
            "data/story.toml:@: the lead of section `voices`: the page shows no chart `{other}` in this section
  hint: known: `doctors-come`"
        ));
    }
}

#[test]
fn somebody_unknown_beside_a_lead() {
    edit(STORY, "beside = [\"zhang-nvshi\"]", "▶beside = [\"zhang-nushi\"]").says(
        "data/story.toml:@: `beside` of section `employment` has `zhang-nushi`, which is none of its charts or people
  hint: did you mean `zhang-nvshi`?",
    );
}

#[test]
fn a_testimony_of_somebody_unknown() {
    edit(STORY, "testimony = \"zhou-lingzhi\"", "▶testimony = \"zhou-linzhi\"").says(
        "data/story.toml:@: the testimony of section `voices`: unknown voice `zhou-linzhi`
  hint: did you mean `zhou-lingzhi`?",
    );
}

#[test]
fn somebody_of_another_section_beside_a_lead() {
    edit(STORY, "beside = [\"zhang-nvshi\"]", "▶beside = [\"wang-yuandong\"]").says(
        "data/story.toml:@: `beside` of section `employment` has `wang-yuandong`, whom the article names in section `civil`
  hint: choose somebody of this section",
    );
}

#[test]
fn the_lead_or_a_person_twice_beside_a_lead() {
    for twice in ["job-fair", "zhang-nvshi"] {
        edit(STORY, "beside = [\"zhang-nvshi\"]", &format!("▶beside = [\"zhang-nvshi\", \"{twice}\"]")).says(
            &format!(
                "data/story.toml:@: `beside` of section `employment` has `{twice}`, which is there already
  hint: name the lead, and each chart and person beside it, once"
            ),
        );
    }
}

#[test]
fn a_testimony_that_is_beside_the_lead_too() {
    edit(STORY, "beside = [\"zhang-nvshi\"]", "▶beside = [\"zhang-nvshi\"]\ntestimony = \"zhang-nvshi\"")
        .says_too(
            "data/story.toml:@: section `employment` has `zhang-nvshi` in `beside` and as its testimony
  hint: remove it from `beside`: the page would tell the same words twice",
        );
}

#[test]
fn a_testimony_of_another_section() {
    edit(STORY, "testimony = \"zhou-lingzhi\"", "▶testimony = \"wang-yuandong\"").says(
        "data/story.toml:@: the testimony of section `voices`: the article quotes `wang-yuandong` in section `civil`
  hint: move it to that section, or choose a voice of this one",
    );
}

#[test]
fn two_testimonies() {
    edit(STORY, "lead = \"assistance\"", "lead = \"assistance\"\ntestimony = \"wang-yuandong\"")
        .edit(STORY, "testimony = \"zhou-lingzhi\"", "▶testimony = \"zhou-lingzhi\"")
        .says(
            "data/story.toml:@: section `voices` has a testimony, and section `civil` has one too
  hint: keep one: it leads the poster",
        );
}
