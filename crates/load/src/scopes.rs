//! Checks whom or where each fact speaks of.

use story::Table;

use super::files::Files;
use super::ids::Ids;
use super::nearest::meant;
use super::problem::Problems;

/// Checks the scopes of `story.toml` and of the facts. Returns each fact's scope; the first of `story.toml` is that of a fact that names
/// none.
pub(super) fn check(files: &Files, problems: &mut Problems) -> Table<String> {
    let (source, scopes) = (&files.story.source, &files.story.items.scope);
    let mut ids = Ids::of("scope");
    for scope in scopes {
        ids.take(source, &scope.id, problems);
    }
    let Some(usual) = scopes.first() else {
        let hint = "add a [[scope]] for whom or where most figures speak of";
        problems.at(source, 0, "there is no scope", hint);
        return Table::default();
    };
    let known = || scopes.iter().map(|scope| scope.id.get_ref().as_str());
    let mut of_facts = Table::default();
    for (source, fact) in files.raw_facts() {
        let id = fact.id.get_ref();
        let named = fact.scope.as_ref();
        if let Some(scope) = named.filter(|scope| !known().any(|known| known == scope.get_ref())) {
            let what = format!("the scope `{}` of fact `{id}` is not in story.toml", scope.get_ref());
            problems.at(source, scope.span().start, what, meant(scope.get_ref(), known()));
        }
        of_facts.insert(id.clone(), named.unwrap_or(&usual.id).get_ref().clone());
    }
    of_facts
}
