//! The reading settings: theme, text size, elder mode, reading aloud. `scripts/page/reading_tools.js` shows those that work;
//! `browser/speech.rs` reads aloud.

use yew::prelude::*;

use story::StillUi;

/// The button of the elder mode, and the panel with all settings.
pub(super) fn reading_tools(ui: &StillUi) -> Html {
    let themes = [("auto", &ui.theme_auto), ("light", &ui.theme_light), ("dark", &ui.theme_dark)];
    let sizes =
        [("0", &ui.size_usual), ("1", &ui.size_large), ("2", &ui.size_larger), ("3", &ui.size_largest)];
    html! {
        <div class="tools">
            <button type="button" class="tool" data-elder-switch="" aria-pressed="false">{ &ui.elder_mode }</button>
            <details class="settings">
                <summary class="tool"><span aria-hidden="true">{ "Aa" }</span><span class="name">{ &ui.settings }</span></summary>
                <div class="panel">
                    { choice(&ui.theme, "theme", &themes) }
                    { choice(&ui.text_size, "size", &sizes) }
                    <label class="switch">
                        <input type="checkbox" role="switch" name="mode" value="elder" />
                        <span>{ &ui.elder_mode }<small>{ &ui.elder_note }</small></span>
                    </label>
                    <p class="aloud">
                        <button type="button" class="tool listen" data-listen="">
                            <span class="off">{ &ui.read_page }</span><span class="on">{ &ui.read_stop }</span>
                        </button>
                    </p>
                    <p class="note">{ &ui.kept_here }</p>
                </div>
            </details>
        </div>
    }
}

fn choice(legend: &str, name: &'static str, options: &[(&'static str, &String)]) -> Html {
    let options = options.iter().enumerate().map(|(n, (value, words))| {
        html! {
            <label>
                <input type="radio" {name} value={*value} checked={n == 0} />
                <span>{ words }</span>
            </label>
        }
    });
    html! { <fieldset class={name}><legend>{ legend }</legend>{ for options }</fieldset> }
}

/// The button that reads its section aloud.
pub(super) fn listen(ui: &StillUi, heading: &str) -> Html {
    html! {
        <button type="button" class="tool listen" data-listen="section" aria-describedby={heading.to_owned()}>
            { &ui.read_section }
        </button>
    }
}

/// The bar shown during reading aloud, with the messages of the program.
pub(super) fn speech_bar(ui: &StillUi) -> Html {
    html! {
        <div class="speech" data-none={ui.speech_none.clone()} data-failed={ui.speech_failed.clone()}>
            <p role="status"></p>
            <span class="now">{ &ui.reading_now }</span>
            <button type="button" class="tool" data-speech="pause">
                <span class="off">{ &ui.read_pause }</span><span class="on">{ &ui.read_on }</span>
            </button>
            <button type="button" class="tool" data-speech="stop">{ &ui.read_stop }</button>
            <button type="button" class="tool" data-speech="close">{ &ui.speech_close }</button>
        </div>
    }
}
