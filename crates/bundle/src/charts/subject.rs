//! The words of a chart's picture: those of its card on the page.

use super::super::{Bundle, BundleError};
use super::ink::Fonts;
use chart::{Frame, Layout, Scene, Shape, View, place};
use sanjin::dataset::{publication, sharing, still};
use story::{ChartFile, ChartSpec, ChartTexts, File, Fragment, Story, Wording, fill};
use svg::GroupAttrs;

/// A chart in an edition, with its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub(super) story: &'a Story,
    pub(super) wording: &'a Wording,
    pub(super) spec: &'a ChartSpec,
    pub(super) words: &'a ChartTexts,
}

impl<'a> Subject<'a> {
    /// # Errors
    ///
    /// The chart has no words in the edition. The loader rejects this.
    pub(super) fn new(
        story: &'a Story,
        wording: &'a Wording,
        spec: &'a ChartSpec,
    ) -> Result<Self, BundleError> {
        let words = still(&wording.lang).charts.get(&spec.id).ok_or_else(|| BundleError {
            at: format!("data/wording/{}.toml", wording.lang).into(),
            what: format!("has no words for the chart `{}`", spec.id),
            hint: "add its title, subtitle and description to [charts]",
        })?;
        Ok(Self { story, wording, spec, words })
    }

    /// The scene of the drawing.
    pub(super) fn scene(&self, frame: Frame, view: View) -> Scene<'a> {
        let Self { story, wording, spec, .. } = *self;
        Scene { story, wording, spec, frame, view }
    }

    /// The layout of the drawing.
    pub(super) fn layout(&self, frame: Frame, view: View) -> Layout {
        let mut layout = place(&self.scene(frame, view));
        let mut size = 0.0;
        for shape in layout.marks.iter_mut().flat_map(|mark| &mut mark.shapes).chain(&mut layout.rest) {
            let Shape::Words(words) = shape else { continue };
            match words.runs_on {
                // On the page the browser inserts the gap before a unit (text-autospace); in a file we do.
                Some(0.0) if words.size != size => words.runs_on = Some((words.size * 1.25).round() / 10.0),
                Some(_) => {}
                None => size = words.size,
            }
        }
        layout
    }

    /// The extent of the drawing from its upper left corner; a chart may leave space at the right of its frame.
    pub(super) fn reach(&self, frame: Frame, view: View) -> (f64, f64) {
        let layout = self.layout(frame, view);
        let shapes = layout.marks.iter().flat_map(|mark| &mark.shapes).chain(&layout.rest);
        shapes
            .map(Shape::bounds)
            .fold((1.0, 1.0), |(w, h): (f64, f64), at| (w.max(at.right()), h.max(at.bottom())))
    }

    /// The root element's attributes: the title and the description.
    pub(super) fn root(&self, fonts: Fonts) -> GroupAttrs {
        let lang = &self.wording.lang;
        GroupAttrs::new()
            .class(&self.spec.section)
            .attr("role", "img")
            .attr("lang", lang)
            .attr("font-family", fonts.family(lang, false))
            .title(&self.words.title)
            .desc(&self.words.description)
    }

    /// Our computed values with their arithmetic.
    pub(super) fn arithmetic(&self) -> Vec<String> {
        self.spec
            .derived
            .iter()
            .map(|derived| still(&self.wording.lang).arithmetic(self.story, self.wording, derived))
            .collect()
    }

    /// The note of a chart with a single figure, which has no comparison.
    pub(super) fn remark(&self) -> Option<&'a str> {
        let alone = self.spec.facts.len() == 1 && !self.spec.kind.has_steps();
        alone.then_some(still(&self.wording.lang).ui.no_comparison.as_str())
    }

    /// The source: the article's headline in the edition.
    pub(super) fn source(&self) -> String {
        let title = publication().headline(self.story, &self.wording.lang);
        fill(&sharing(&self.wording.lang).files.source_line, &[("title", &title)])
    }

    /// The article's own headline, if the edition's is a translation.
    pub(super) fn original(&self) -> Option<&'a str> {
        let article = publication().articles.get(&self.wording.lang)?;
        article.translation().map(|_| self.story.article.title())
    }

    /// The error of a drawing that can't be made: a bug of the program, not a mistake in the data.
    pub(super) fn fault(&self, what: &str) -> BundleError {
        let kind = ChartFile::Svg(View::Opening);
        let file = File::Chart { of: &self.spec.id, lang: &self.wording.lang, kind };
        BundleError {
            at: file.path(self.story).into(),
            what: format!("can't be drawn: {what}"),
            hint: "this is a bug: crates/chart draws it, crates/bundle/src/charts colours it",
        }
    }
}

/// The address of a chart on its page, if the site's is known.
pub(in super::super) fn address(bundle: &Bundle<'_>, wording: &Wording, chart: &str) -> Option<String> {
    Some(format!("{}{}", bundle.url(File::Page(&wording.lang))?, Fragment::chart(chart)))
}
