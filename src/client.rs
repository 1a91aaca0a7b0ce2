//! Client builders, and the settings that all calls of a client share.

mod credential;
#[cfg(test)]
pub(crate) mod test_client;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderMap, HeaderValue};

use crate::address::{Host, holds_at, is_loopback, shown_text};
use crate::clock::{Clock, SystemClock};
use crate::env::Environment;
use crate::error::Error;
use crate::proxy::proxy_for;
use crate::secret::Secret;
use crate::text::trimmed;
use crate::transport::{
    Budget, Connections, Core, Credentials, Place, RetryPolicy, Settings, Shared, Timeouts,
    custom_header,
};
use credential::Given;
pub(crate) use credential::SecurityScheme;

/// The service-wide information of an OpenAPI document.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServiceInfo {
    pub name: &'static str,
    pub title: &'static str,
    pub servers: &'static [Server],
    /// The security schemes that the operations use, the default one first.
    pub schemes: &'static [SecurityScheme],
}

impl ServiceInfo {
    /// Returns the headers that carry credentials, or `None` for a service without credentials.
    fn credential_headers(&self) -> Option<Vec<&'static str>> {
        let headers = self.schemes.iter().filter_map(|it| match it.place {
            Place::Header(name) => Some(name),
            _ => None,
        });
        (!self.schemes.is_empty()).then(|| headers.collect())
    }
}

/// A server of a service.
#[doc(hidden)]
#[derive(Debug)]
pub struct Server {
    pub url: &'static str,
    pub variables: &'static [ServerVariable],
}

/// A variable in a server's URL.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServerVariable {
    pub name: &'static str,
    pub default: &'static str,
    pub values: &'static [&'static str],
}

/// The trait of all clients, for code that is generic over services. It is sealed: only this crate's
/// clients implement it.
///
/// ```
/// fn connect<C: spacepress::Service>(url: &str) -> Result<C, spacepress::Error> {
///     C::builder().token("t").base_url(url).user_agent("my-program").build()
/// }
///
/// let spaces: spacepress::spaces::Client = connect("https://spaces.example.com")?;
/// let press: spacepress::press::Client = connect("https://press.example.com")?;
/// # Ok::<(), spacepress::Error>(())
/// ```
pub trait Service:
    private::Sealed + Clone + fmt::Debug + Send + Sync + Unpin + Sized + 'static
{
    #[doc(hidden)]
    const INFO: ServiceInfo;

    /// Creates a builder, which has a method for each setting.
    fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new()
    }

    /// Creates a client with settings from the environment, as [`ClientBuilder::from_env`] reads
    /// them.
    ///
    /// # Errors
    ///
    /// Those of [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    #[doc(hidden)]
    fn read_environment(
        builder: ClientBuilder<Self>,
        environment: &Environment,
    ) -> Result<ClientBuilder<Self>, Error>;

    #[doc(hidden)]
    fn from_core(core: Core) -> Self;

    #[doc(hidden)]
    fn core(&self) -> &Core;
}

pub(crate) mod private {
    pub trait Sealed {}
}

/// The default way to read a service's settings from the environment.
///
/// A generated client calls `Self::__environment`, a name that no operation can have. If `src/<service>/` defines an associated function
/// of that name, it takes precedence over this one, as inherent functions do.
// Used only if a service doesn't define that function.
#[allow(dead_code)]
pub(crate) trait DefaultEnvironment: Service {
    fn __environment(
        builder: ClientBuilder<Self>,
        environment: &Environment,
    ) -> Result<ClientBuilder<Self>, Error> {
        let name = Self::INFO.name.to_uppercase();
        let variable = |of: &str| -> &'static str { format!("{name}_{of}").leak() };
        builder
            .token_from(environment, &[variable("TOKEN")])?
            .base_url_from(environment, variable("BASE_URL"))
    }
}

impl<C: Service> DefaultEnvironment for C {}

/// The default of [`ClientBuilder::connect_timeout`].
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// A builder of a client, with a method for each setting.
///
/// ```
/// use spacepress::press;
///
/// # fn main() -> Result<(), spacepress::Error> {
/// let press = press::Client::builder()
///     .token("from-wherever-you-keep-it")
///     .base_url("https://press.example.com")
///     .build()?;
/// # Ok(())
/// # }
/// ```
///
/// White space and line breaks around a token, URL, authentication scheme or stage are trimmed,
/// since a value that was read from a file often ends in a line break.
/// [`build`](ClientBuilder::build) reports invalid settings.
#[must_use = "a builder does nothing until it builds"]
pub struct ClientBuilder<C> {
    credentials: Given,
    base_url: Option<Setting<String>>,
    plain_hosts: Vec<String>,
    user_agent: Option<String>,
    http: Option<reqwest::Client>,
    proxy: bool,
    connect_timeout: Option<Duration>,
    timeouts: Option<Timeouts>,
    /// [`Timeouts::response`] from the environment, which applies if no timeouts are set.
    response_timeout: Option<Duration>,
    headers: HeaderMap,
    retry: RetryPolicy,
    clock: Arc<dyn Clock>,
    problem: Option<Error>,
    client: PhantomData<fn() -> C>,
}

/// A setting, and the environment variable that it was read from, if any.
struct Setting<T> {
    value: T,
    variable: Option<&'static str>,
}

impl Setting<String> {
    fn new(value: impl Into<String>, variable: Option<&'static str>) -> Self {
        let value = trimmed(&value.into()).to_owned();
        Self { value, variable }
    }
}

/// Returns a suffix for messages that names the variable that a setting was read from, if any.
fn origin(variable: Option<&str>) -> String {
    variable.map_or(String::new(), |name| format!(" (from {name})"))
}

impl<C: Service> ClientBuilder<C> {
    #[allow(clippy::new_without_default)]
    pub(crate) fn new() -> Self {
        Self {
            credentials: Given::default(),
            base_url: None,
            plain_hosts: Vec::new(),
            user_agent: None,
            http: None,
            proxy: true,
            connect_timeout: Some(CONNECT_TIMEOUT),
            timeouts: None,
            response_timeout: None,
            headers: HeaderMap::new(),
            retry: RetryPolicy::default(),
            clock: Arc::new(SystemClock),
            problem: None,
            client: PhantomData,
        }
    }

    /// Sets the API key or token; required, unless [`token_provider`](Self::token_provider) is set,
    /// or the service has operations that need none.
    ///
    /// It is the credential of the service's default security scheme; those of other schemes are set
    /// with [`credential`](Self::credential). An access token of OAuth 2 or OpenID Connect is set here
    /// as well. For a user name and a password, call [`basic`](Self::basic), or write them as
    /// `user:password`. [`build`](Self::build) fails if the service has no authentication.
    ///
    /// It is sent only to the origin of the base URL. Messages show `[secret]` in its place if it
    /// has at least 6 characters. White space and line breaks around it are trimmed. It must be
    /// ASCII without line breaks, and must not be empty.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.credentials.token = Some(Setting {
            value: token.into().trimmed(),
            variable: None,
        });
        self.credentials.provider = None;
        self
    }

    /// Sets the user name and the password of a service with basic authentication (RFC 7617). The user
    /// name must not contain a colon. Messages show neither the password nor both as they are sent.
    ///
    /// [`build`](Self::build) fails if the service has no basic authentication.
    pub fn basic(mut self, user: impl AsRef<str>, password: impl Into<Secret>) -> Self {
        let title = C::INFO.title;
        let Some(index) = C::INFO.schemes.iter().position(|it| it.is_basic) else {
            let reason = format!("{title} has no basic authentication: set the token with `token`");
            return self.refuse(Error::invalid(reason));
        };
        let user = user.as_ref();
        if user.contains(':') {
            let reason = format!("the user name for {title} contains a colon, which ends it");
            return self.refuse(Error::invalid(reason));
        }
        let both = Secret::from(format!("{user}:{}", password.into().expose()));
        match C::INFO.schemes.get(index) {
            Some(scheme) if index > 0 => {
                let name = scheme.name.to_owned();
                self.credentials.named.push((name, both));
            }
            _ => {
                self.credentials.token = Some(Setting {
                    value: both,
                    variable: None,
                });
                self.credentials.provider = None;
            }
        }
        self
    }

    /// Sets the credential of the security scheme with this name in the service's document, for
    /// services with several. That of the default scheme can be set with [`token`](Self::token) as
    /// well; this one takes precedence.
    ///
    /// It is sent by the operations that need it. White space and line breaks around it are trimmed.
    /// [`build`](Self::build) fails if there is no such scheme, and names those that there are.
    pub fn credential(mut self, scheme: impl Into<String>, value: impl Into<Secret>) -> Self {
        let value = value.into().trimmed();
        self.credentials.named.push((scheme.into(), value));
        self
    }

    /// Sets an async function that returns the token, in place of a fixed [`token`](Self::token).
    /// The later of the two calls takes effect.
    ///
    /// The function is called before the first request. All calls of the client and its clones share
    /// the token that it returns. If the service responds with 401, the function is called again,
    /// once for all calls that failed with the same token. If it returns another token, the failed
    /// call is sent once more, in addition to the attempts of its [`RetryPolicy`]; otherwise the call
    /// fails with the 401. If the function fails, the call fails with its error.
    ///
    /// Its duration counts towards the timeout of the [call](Timeouts::call). Dropping a call that
    /// waits for the function drops the function's future. Tokens are trimmed and hidden in messages
    /// like fixed ones.
    ///
    /// ```
    /// use spacepress::{Secret, press};
    ///
    /// # async fn sign_in() -> Result<Secret, spacepress::Error> { Ok(Secret::from("t")) }
    /// let press = press::Client::builder()
    ///     .token_provider(|| async { sign_in().await })
    ///     .build()?;
    /// # Ok::<(), spacepress::Error>(())
    /// ```
    pub fn token_provider<F, T>(mut self, provider: F) -> Self
    where
        F: Fn() -> T + Send + Sync + 'static,
        T: Future<Output = Result<Secret, Error>> + Send + 'static,
    {
        self.credentials.provider = Some(Arc::new(move || Box::pin(provider())));
        self.credentials.token = None;
        self
    }

    /// Sets a header of every request. A header of the same name that was set before is replaced;
    /// one that a call sets with `header` takes precedence.
    ///
    /// [`build`](Self::build) rejects the header that carries the credential, `Authorization`, and
    /// those that the client sets itself: `Host`, `Content-Length`, `Transfer-Encoding`,
    /// `Content-Type`, `Accept`, `Accept-Encoding`, `Connection`, `Expect`, `TE`, `Trailer` and
    /// `Upgrade`. No message shows the value.
    pub fn default_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let credentials = C::INFO.credential_headers();
        match custom_header(name.as_ref(), value.as_ref(), credentials.as_deref()) {
            Ok((name, value)) => {
                self.headers.insert(name, value);
                self
            }
            Err(reason) => self.refuse(Error::invalid(reason)),
        }
    }

    /// Reads settings from environment variables; the `from_env` of each client lists them.
    ///
    /// Settings of the builder take precedence, whether they are set before or after this call, and
    /// their variables are then not required.
    ///
    /// ```
    /// # fn main() -> Result<(), spacepress::Error> {
    /// let spaces = spacepress::spaces::Client::builder()
    ///     .from_env()?
    ///     .token("from-a-vault")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) if a variable is invalid; the message names
    /// it. [`build`](Self::build) reports a missing token.
    pub fn from_env(self) -> Result<Self, Error> {
        C::read_environment(self, &Environment::system())
    }

    /// Applies `set` to the builder and the value if there is one.
    pub fn when_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets the base URL (default: the first server in the service's document that is an `https` URL
    /// without variables; required if there is none). All requests go to it, including those of
    /// operations that have a server of their own in the document.
    ///
    /// The scheme must be `https`, or `http` if the host is a loopback address or is allowed by
    /// [`allow_http_to`](Self::allow_http_to). The URL may have a path; it must not contain an `@`,
    /// a query, a fragment or a line break. White space and line breaks around it are trimmed. No
    /// message shows a password in it.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(Setting::new(url, None));
        self
    }

    /// Allows base URLs with the scheme `http` for this host. Anyone who can intercept the traffic
    /// can then read the token.
    ///
    /// Hosts are compared as in URLs: case is ignored, `::1` equals `[::1]`, `bücher.example` equals
    /// `xn--bcher-kva.example`, and `host.` differs from `host`. With a port, as in `host:8080`, only
    /// that port is allowed. Call it several times to allow several hosts.
    pub fn allow_http_to(mut self, host: impl Into<String>) -> Self {
        self.plain_hosts.push(host.into());
        self
    }

    /// Sets the name of the calling program, which precedes `spacepress/<version>` in `User-Agent`.
    ///
    /// White space and line breaks around it are trimmed.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Sets a custom `reqwest::Client`, for settings that have no method here, such as a certificate
    /// or a resolver. It must be of the version of [`spacepress::reqwest`](crate::reqwest).
    ///
    /// Disable redirects and timeouts in it: a total timeout ends long uploads. A redirect that it
    /// follows is an error, except for a GET within the origin; a redirect of a POST to the same URL
    /// can't be detected. Since the client may follow redirects, a failed connection does not prove
    /// that a POST or PATCH had no effect. Its `tcp_user_timeout` (reqwest's
    /// default is 30 s) determines how long a connection outlives a dropped upload.
    ///
    /// [`connect_timeout`](Self::connect_timeout) and [`no_proxy`](Self::no_proxy) then have no
    /// effect. The client is bound to the Tokio runtime on which it is first used; calls on another
    /// runtime fail.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Sends requests directly, and ignores the proxy variables.
    #[doc(alias = "proxy")]
    ///
    /// By default, requests to `https` URLs use the proxy in `HTTPS_PROXY`, and requests to `http`
    /// URLs the one in `HTTP_PROXY`. If that is not set, both use the one in `ALL_PROXY`. Hosts in
    /// `NO_PROXY` are excluded. Lower-case names are read as well; upper-case names take precedence.
    /// If one of these variables is invalid, [`build`](Self::build) fails, and the message names it.
    /// Requests to this machine never use a proxy.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = false;
        self
    }

    /// Sets the timeout for opening a connection: name resolution, TCP and TLS together (default
    /// 10 s; `None` is no limit).
    ///
    /// It applies to all calls, since calls share connections: a call may start to open one and then
    /// use another that has become idle. It has no effect with [`http_client`](Self::http_client).
    pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = limit.into();
        self
    }

    /// Sets the timeouts of all calls (default: [`Timeouts::default`]). A call can override them.
    #[doc(alias = "timeout")]
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = Some(timeouts);
        self
    }

    /// Sets the retry policy of all calls (default: [`RetryPolicy::default`]). A call can override it.
    #[doc(alias = "backoff")]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets the clock for delays and waits (default: [`SystemClock`](crate::SystemClock)).
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    pub(crate) fn scheme(mut self, scheme: impl Into<String>) -> Self {
        self.credentials.prefix = Some(Setting::new(scheme, None));
        self
    }

    /// Reads the token from the first of these variables that has a value, unless one is set.
    pub(crate) fn token_from(
        mut self,
        environment: &Environment,
        names: &[&'static str],
    ) -> Result<Self, Error> {
        let given = &mut self.credentials;
        if given.token.is_none() && given.provider.is_none() && !C::INFO.schemes.is_empty() {
            let variable = environment.first(names)?;
            given.missing = match variable {
                Some(_) => None,
                None => Some(Environment::missing(names)),
            };
            given.token = variable.map(|variable| Setting {
                value: Secret::from(variable.value).trimmed(),
                variable: Some(variable.name),
            });
        }
        Ok(self)
    }

    pub(crate) fn base_url_from(
        mut self,
        environment: &Environment,
        name: &'static str,
    ) -> Result<Self, Error> {
        if self.base_url.is_none()
            && let Some(variable) = environment.get(name)?
        {
            self.base_url = Some(Setting::new(variable.value, Some(variable.name)));
        }
        Ok(self)
    }

    pub(crate) fn scheme_from(
        mut self,
        environment: &Environment,
        name: &'static str,
    ) -> Result<Self, Error> {
        if self.credentials.prefix.is_none()
            && let Some(variable) = environment.get(name)?
        {
            self.credentials.prefix = Some(Setting::new(variable.value, Some(variable.name)));
        }
        Ok(self)
    }

    /// Sets [`Timeouts::response`], unless timeouts are set explicitly.
    pub(crate) fn response_timeout(mut self, limit: Duration) -> Self {
        self.response_timeout = Some(limit);
        self
    }

    pub(crate) fn has_base_url(&self) -> bool {
        self.base_url.is_some()
    }

    /// Keeps the error of the first invalid setting for [`build`](Self::build).
    pub(crate) fn refuse(mut self, problem: Error) -> Self {
        self.problem.get_or_insert(problem);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) if a setting is missing or invalid, such as a
    /// token, the base URL or a proxy variable. The message names the setting, and the environment
    /// variable if it was read from one.
    pub fn build(self) -> Result<C, Error> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let plain_hosts: Vec<Host> = self
            .plain_hosts
            .iter()
            .map(|host| {
                let parsed = Host::parse(host);
                let shown = shown_text(host);
                parsed.ok_or_else(|| {
                    Error::invalid(format!(
                        "`allow_http_to` can't be {shown}: it must be a host name or an IP address, \
                         with or without a port"
                    ))
                })
            })
            .collect::<Result<_, _>>()?;
        let is_base_url_set = self.base_url.is_some();
        let usual = match self.base_url {
            Some(_) => "",
            None => default_server(&C::INFO)?,
        };
        let base_url = self.base_url.unwrap_or(Setting::new(usual, None));
        let timeouts = self.timeouts.unwrap_or_else(|| {
            let timeouts = Timeouts::default();
            match self.response_timeout {
                Some(limit) => timeouts.with_response(limit),
                None => timeouts,
            }
        });
        let credentials = Credentials::new(self.credentials.schemes::<C>()?);
        let base_url = checked_url(&base_url, &plain_hosts)?;
        // Requests to this machine skip the proxy, which could read them.
        let proxy = self.proxy && !base_url.host_str().is_some_and(is_loopback);
        let shared = Shared {
            proxy: match self.http {
                None if proxy => proxy_for(&Environment::system(), &base_url)?,
                _ => None,
            },
            base_url: base_url.as_str().trim_end_matches('/').to_owned(),
            is_base_url_set,
            credentials,
            headers: self.headers,
            user_agent: user_agent(self.user_agent.as_deref())?,
            connections: match self.http {
                Some(http) => Connections::supplied(http),
                None => Connections::new(Settings {
                    proxy,
                    tls: base_url.scheme() == "https",
                    connect_timeout: self.connect_timeout,
                    send_stall: timeouts.send_stall(),
                })?,
            },
            timeouts,
            budget: Budget::new(self.clock.now()),
            retry: self.retry,
            clock: self.clock,
            #[cfg(feature = "blocking")]
            runtime: std::sync::OnceLock::new(),
        };
        Ok(C::from_core(Core::new(shared)))
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field(
                "token",
                &self.credentials.token.as_ref().map(|it| &it.value),
            )
            .field("timeouts", &self.timeouts)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// Returns the first server that is an https URL without variables.
fn default_server(info: &ServiceInfo) -> Result<&'static str, Error> {
    let usable = |it: &&Server| it.variables.is_empty() && it.url.starts_with("https://");
    let fixed = info.servers.iter().find(usable);
    fixed.map(|it| it.url).ok_or_else(|| {
        let named = info.servers.iter().map(|it| it.url);
        let named: Vec<&str> = named.filter(|it| it.contains("://")).collect();
        let such_as = match named.as_slice() {
            [] => String::new(),
            named => format!(", such as {}", named.join(" or ")),
        };
        Error::invalid(format!(
            "no base URL was set, and the service has no default: set it with `base_url`{such_as}"
        ))
    })
}

fn user_agent(program: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("spacepress/", env!("CARGO_PKG_VERSION"));
    match program.map(trimmed) {
        None | Some("") => Ok(HeaderValue::from_static(own)),
        Some(program) => HeaderValue::from_str(&format!("{program} {own}")).map_err(|_| {
            Error::invalid(format!(
                "the user agent {program:?} can't be sent in a header"
            ))
        }),
    }
}

/// Parses the base URL, and checks that the credential may be sent to it.
fn checked_url(setting: &Setting<String>, plain_hosts: &[Host]) -> Result<Url, Error> {
    let text = &*setting.value;
    let origin = origin(setting.variable);
    let refuse = |reason: &str| {
        Error::invalid(format!(
            "the base URL {}{origin} {reason}",
            shown_text(text)
        ))
    };
    if text.is_empty() {
        return Err(refuse("must not be empty"));
    }
    // A URL parser would remove them.
    if text.contains(char::is_control) {
        return Err(refuse("contains a line break or another control character"));
    }
    let url = Url::parse(text).map_err(|error| refuse(&format!("is not a valid URL: {error}")))?;
    // Not allowed in the path either: in `https://ada:1/2@host` it is preceded by a password.
    if holds_at(text) || !url.username().is_empty() || url.password().is_some() {
        return Err(refuse(
            "contains an `@`, which may follow a user name or a password: set the credential with \
             `token`",
        ));
    }
    let Some(host) = url.host_str() else {
        return Err(refuse("has no host"));
    };
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(host) || plain_hosts.iter().any(|it| it.is_of(&url)) => {}
        "http" => {
            return Err(refuse(
                "is not https, so the token would travel in clear text: use https, or allow http \
                 for this host with `allow_http_to`",
            ));
        }
        _ => return Err(refuse("is neither https nor http")),
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("contains a query or a fragment"));
    }
    Ok(url)
}
