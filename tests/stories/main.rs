//! Stories: what people do, told to the program through `TestHost`.

mod dag;
mod inlezen;
mod onleesbaar;
mod plannen;
mod toegang;
mod van_301_tot_plan;
