//! Mistakes in the places and lanes of journeys in `charts.toml`.

use crate::edit;

const CHARTS: &str = "charts.toml";
const TEAM: &str = "fact = \"medical-staff\"\nfrom = \"city\"\nto = \"village\"";

#[test]
fn an_unknown_place_and_an_unknown_lane() {
    edit(CHARTS, TEAM, "fact = \"medical-staff\"\n▶from = \"citty\"\nto = \"village\"").says(
        "data/charts.toml:@: step `team` of chart `doctors-come`: unknown place `citty`
  hint: did you mean `city`?",
    );
    edit(CHARTS, "lane = \"now\"\nfact = \"medical-staff\"", "▶lane = \"nov\"\nfact = \"medical-staff\"")
        .says(
            "data/charts.toml:@: step `team` of chart `doctors-come`: unknown lane `nov`
  hint: did you mean `now`?",
        );
}

#[test]
fn a_way_without_a_beginning_and_a_step_in_no_lane() {
    edit(CHARTS, TEAM, "fact = \"medical-staff\"\n▶to = \"village\"").says(
        "data/charts.toml:@: step `team` of chart `doctors-come` leads to a place, but begins at none
  hint: add `from`, the place where it begins",
    );
    edit(CHARTS, "id = \"team\"\nlane = \"now\"", "▶id = \"team\"").says(
        "data/charts.toml:@: step `team` of chart `doctors-come` is in no lane
  hint: add `lane`, one of those that the chart lists in `lanes`",
    );
}

#[test]
fn a_step_on_no_level() {
    edit(
        CHARTS,
        "id = \"centres\"\nfact = \"five-centres-counties\"\nlane = \"levels\"\nfrom = \"county\"",
        "▶id = \"centres\"\nfact = \"five-centres-counties\"\nlane = \"levels\"",
    )
    .says(
        "data/charts.toml:@: step `centres` of chart `county-coverage` is at no place
  hint: add `from`: where the axis runs down, every step is on a level",
    );
}

#[test]
fn a_journey_with_one_place() {
    edit(CHARTS, "[[chart.place]]\nid = \"city\"\nsymbol = \"hospital\"\n\n", "")
        .edit(
            CHARTS,
            "id = \"doctors-come\"\nsection = \"voices\"\nkind",
            "id = \"doctors-come\"\nsection = \"voices\"\n▶kind",
        )
        .says_too(
            "data/charts.toml:@: chart `doctors-come` is a journey, but has fewer than two places
  hint: add [[chart.place]] tables, each with an `id`",
        );
}

#[test]
fn places_an_axis_or_lanes_on_another_kind() {
    const ROUTE: &str = "section = \"civil\"\nkind = \"route\"\nfacts = [\"relief-days\"]\n";
    let with = |more: &str, line: &str| {
        edit(
            CHARTS,
            ROUTE,
            &ROUTE.replace("facts", &format!("{more}facts")).replace(line, &format!("▶{line}")),
        )
    };
    let no_places = "data/charts.toml:@: chart `three-days` is of the kind `route`, which has no places
  hint: remove [[chart.place]] and `axis`: only journeys have them";
    with("axis = \"down\"\n", "kind").says(no_places);
    edit(CHARTS, ROUTE, &format!("{}\n[[chart.place]]\nid = \"village\"\n", ROUTE.replace("kind", "▶kind")))
        .says_too(no_places);
    with("lanes = []\n", "lanes").says_too(
        "data/charts.toml:@: chart `three-days` is of the kind `route`, which has no lanes
  hint: remove `lanes`: only journeys and timelines have them",
    );
}

#[test]
fn an_arrow_of_a_count_that_is_not_exact() {
    edit(CHARTS, &format!("id = \"team\"\nlane = \"now\"\n{TEAM}"), &format!("▶id = \"team\"\nlane = \"now\"\n{}", TEAM.replace("medical-staff", "fair-posts"))).says_too(
        "data/charts.toml:@: step `team` of chart `doctors-come` would be an arrow of exactly 1900 marks, but `fair-posts` is `over`
  hint: leave out `to`, or use the kind `symbols`, whose last symbol shows that",
    );
}

#[test]
fn named_people_without_a_count_of_so_many() {
    edit(CHARTS, "fact = \"medical-staff\"", "fact = \"lost-day\"")
        .edit(CHARTS, "named = [", "▶named = [")
        .says_too(
        "data/charts.toml:@: step `team` of chart `doctors-come` names 2 people, but has no count of so many
  hint: give the step the `fact` that counts them, or remove `named`",
    );
}

#[test]
fn a_person_named_twice() {
    edit(CHARTS, "named = [{ id = \"wen\"", "named = ▶[{ id = \"shi\"").says_too(
        "data/charts.toml:@: step `team` of chart `doctors-come` names `shi` twice
  hint: give each person an `id` of its own",
    );
}
