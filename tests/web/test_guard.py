import pytest

from tests.web.conftest import HOST, PORT, TOKEN

PAGE = f"/{TOKEN}/"


def test_the_page_that_was_opened_gets_in(client):
    answer = client.get(PAGE)
    assert answer.status_code == 200 and "Kan filen bifogas?" in answer.text


@pytest.mark.parametrize("path", ["/", "/check", "/a-toke/", "/a-token-too/", "//", "/..%2fa-token/", f"/x/{TOKEN}/"])
def test_without_the_token_nobody_gets_in(client, path):
    assert client.get(path).status_code == 403
    assert client.post(path).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1", f"{HOST}.evil.example", ""])
def test_another_name_for_the_address_is_refused(client, host):
    assert client.get(PAGE, headers={"host": host}).status_code == 403


def test_two_hosts_are_refused(client):
    assert client.get(PAGE, headers=[("host", HOST), ("host", "evil.example")]).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://{HOST}", "http://127.0.0.1:1", "http://localhost"])
def test_another_site_is_refused_even_with_the_token(client, origin):
    assert client.post(f"{PAGE}check", headers={"origin": origin}, files={"file": ("x.pdf", b"x")}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_browser_that_says_that_the_request_is_of_another_site_is_believed(client, site):
    assert client.get(PAGE, headers={"sec-fetch-site": site}).status_code == 403


def test_its_own_page_and_name_get_in(client):
    for given in ({"origin": f"http://{HOST}"}, {"sec-fetch-site": "same-origin"}, {"host": f"localhost:{PORT}"}):
        assert client.get(PAGE, headers=given).status_code == 200


@pytest.mark.parametrize("path", [PAGE, "/", f"{PAGE}web.js", f"{PAGE}nothing-here"])
def test_every_answer_forbids_framing_storing_sniffing_and_what_comes_from_elsewhere(client, path):
    headers = client.get(path).headers
    assert headers["x-frame-options"] == "DENY" and headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "*" not in policy


def test_no_other_site_may_read_an_answer(client):
    assert not [name for name in client.get(PAGE).headers if name.startswith("access-control")]
