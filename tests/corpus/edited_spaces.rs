use crate::*;

pub async fn run(_wire: Wire) -> Done {
    Ok(())
}
