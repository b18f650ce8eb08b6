"""Run it where Flask is installed: python -m unittest test_app"""

import unittest

from app import app


class AppTest(unittest.TestCase):
    def setUp(self):
        self.client = app.test_client()

    def test_index_greets(self):
        response = self.client.get("/")
        self.assertEqual(response.status_code, 200)
        self.assertIn("Hello", response.get_json()["message"])

    def test_healthz_is_ok(self):
        response = self.client.get("/healthz")
        self.assertEqual(response.status_code, 200)
        self.assertEqual(response.get_json(), {"status": "ok"})

    def test_other_paths_are_not_found(self):
        self.assertEqual(self.client.get("/nothing").status_code, 404)


if __name__ == "__main__":
    unittest.main()
