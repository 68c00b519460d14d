use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// How exactly the article states a number. It speaks of the size without the sign: −30 with [`Self::Nearly`] is a fall by nearly 30.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Qualifier {
    /// No qualifier: the number itself.
    Exact,
    /// 余, 多, 超過, 逾, 突破, more than: more than the number.
    Over,
    /// 近, 將近, 接近, nearly: a little less than the number.
    Nearly,
    /// 約, 左右, 上下, about: the number or one near it.
    About,
    /// 以上, 至少, at least: the number or more.
    AtLeast,
    /// 以下, 最多, at most: the number or less.
    AtMost,
    /// 不足, 不到, fewer than: less than the number.
    Under,
}

impl Qualifier {
    /// Every qualifier, in the order in which the page lists them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Returns whether it says on which side of the number the true one is.
    pub(crate) fn is_limit(self) -> bool {
        !matches!(self, Self::Exact | Self::Nearly | Self::About)
    }

    /// Returns the name used in `data/` and `story.json`: `exact`, `over`, `nearly`, `about`, `at-least`, `at-most` or `under`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
