//! The run parameters of the deployment that a program runs in.

use serde_json::Value;

use super::default_deployment::DefaultDeployment;
use super::fallback_call::FallbackCall;
use super::fallback_file::FallbackFile;
use super::generated::Client;
use super::generated::types::ParameterValues;

impl Client {
    /// Fetches the run parameters of the deployment that this program runs in, or reads them from
    /// a file if it runs outside of a deployment.
    ///
    /// The deployment id is the value of `PRESS_DEPLOYMENT_ID` if that is set and not empty, or else
    /// `deployment_id`. Only if there is neither, the parameters are read from `fallback`, a YAML
    /// file that contains a mapping. If the service returns an error, the file is not read.
    ///
    /// ```
    /// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
    /// let parameters = press.get_parameters_or(None, "examples/hello-block/parameters.yaml").await?;
    /// for (name, value) in parameters.iter() {
    ///     println!("{name} is {value}");
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(feature = "fake")]
    /// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
    /// # #[cfg(not(feature = "fake"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`get_parameters`](Client::get_parameters). If the fallback file can't be used,
    /// [`Error::fallback_file_error`](crate::Error::fallback_file_error) returns why.
    pub fn get_parameters_or(
        &self,
        deployment_id: impl Into<DefaultDeployment>,
        fallback: impl Into<FallbackFile>,
    ) -> FallbackCall<ParameterValues> {
        const OPERATION: &str = "get_parameters_or";
        let (client, own) = (self.clone(), deployment_id.into());
        let fallback = fallback.into();
        FallbackCall::new(self, OPERATION, async move {
            match own.resolve()? {
                Some(id) => {
                    let call = client.get_parameters().deployment_id(id);
                    Ok(call.send().await?.into_inner())
                }
                None => fallback.read("mapping", Value::is_object),
            }
        })
    }
}
