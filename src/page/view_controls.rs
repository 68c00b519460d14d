//! The buttons for the views of a chart. Hidden until the program runs.

use yew::prelude::*;

use chart::View;
use story::{ChartSpec, UiWording, Wording};

/// One button for each view, if there are several.
pub(super) fn view_controls(wording: &Wording, spec: &ChartSpec, now: View, on: &Callback<View>) -> Html {
    let others = View::others(spec);
    if others.is_empty() {
        return Html::default();
    }
    let ui = &wording.ui;
    let buttons = std::iter::once(View::default()).chain(others).map(|view| {
        let on = on.clone();
        let pressed = if view == now { "true" } else { "false" };
        html! {
            <button type="button" data-view={view.query()} aria-pressed={pressed} onclick={Callback::from(move |_| on.emit(view))}>
                { name(ui, view) }
            </button>
        }
    });
    html! { <div class="views" role="group" aria-label={ui.view_controls.clone()}>{ for buttons }</div> }
}

fn name(ui: &UiWording, view: View) -> &str {
    match view {
        View::Opening => &ui.show_ratio,
        View::Totals => &ui.show_totals,
    }
}
